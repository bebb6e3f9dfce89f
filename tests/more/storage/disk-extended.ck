# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(disk-extended) begin
(disk-extended) PASS
(disk-extended) end
EOF
pass;
