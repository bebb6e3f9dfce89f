# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(disk-fail) begin
(disk-fail) PASS
(disk-fail) end
EOF
pass;
