# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(disk-overlap) begin
(disk-overlap) PASS
(disk-overlap) end
EOF
pass;
