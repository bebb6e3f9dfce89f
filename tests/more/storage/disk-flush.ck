# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(disk-flush) begin
(disk-flush) PASS
(disk-flush) end
EOF
pass;
