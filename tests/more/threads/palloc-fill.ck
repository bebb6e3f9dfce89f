# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(palloc-fill) begin
(palloc-fill) PASS
(palloc-fill) end
EOF
pass;
