# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(fail-nth) begin
(fail-nth) PASS
(fail-nth) end
EOF
pass;
