# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(disk-random) begin
(disk-random) PASS
(disk-random) end
EOF
pass;
