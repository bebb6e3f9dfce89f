# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(palloc-multiple) begin
(palloc-multiple) PASS
(palloc-multiple) end
EOF
pass;
