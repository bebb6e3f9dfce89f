# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(donate-random) begin
(donate-random) PASS
(donate-random) end
EOF
pass;
