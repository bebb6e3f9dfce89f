# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(disk-some) begin
(disk-some) PASS
(disk-some) end
EOF
pass;
