# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(disk-threads) begin
(disk-threads) PASS
(disk-threads) end
EOF
pass;
