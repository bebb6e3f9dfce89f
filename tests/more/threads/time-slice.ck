# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOT']);
(time-slice) begin
(time-slice) 9 turns of 4 ticks each
(time-slice) end
EOT
pass;
