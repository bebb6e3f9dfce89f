# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(malloc-random) begin
(malloc-random) PASS
(malloc-random) end
EOF
pass;
