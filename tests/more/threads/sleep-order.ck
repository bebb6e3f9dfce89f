# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(sleep-order) begin
(sleep-order) PASS
(sleep-order) end
EOF
pass;
