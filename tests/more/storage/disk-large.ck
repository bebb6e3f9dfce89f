# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(disk-large) begin
(disk-large) PASS
(disk-large) end
EOF
pass;
