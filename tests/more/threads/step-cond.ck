# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOT']);
(step-cond) begin
(step-cond) no point to get between
(step-cond) end
EOT
pass;
