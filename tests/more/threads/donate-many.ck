# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(donate-many) begin
(donate-many) PASS
(donate-many) end
EOF
pass;
