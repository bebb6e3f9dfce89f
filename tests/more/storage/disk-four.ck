# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(disk-four) begin
(disk-four) PASS
(disk-four) end
EOF
pass;
