# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOT']);
(verdict-tick) begin
(verdict-tick) main was woken
(verdict-tick) end
EOT
pass;
