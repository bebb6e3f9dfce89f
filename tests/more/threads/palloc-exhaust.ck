# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(palloc-exhaust) begin
(palloc-exhaust) PASS
(palloc-exhaust) end
EOF
pass;
