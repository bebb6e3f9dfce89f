# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(disk-retry) begin
(disk-retry) PASS
(disk-retry) end
EOF
pass;
