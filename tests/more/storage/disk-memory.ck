# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(disk-memory) begin
(disk-memory) PASS
(disk-memory) end
EOF
pass;
