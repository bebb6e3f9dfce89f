# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(disk-error) begin
(disk-error) PASS
(disk-error) end
EOF
pass;
