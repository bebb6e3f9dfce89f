# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(malloc-exhaust) begin
(malloc-exhaust) PASS
(malloc-exhaust) end
EOF
pass;
