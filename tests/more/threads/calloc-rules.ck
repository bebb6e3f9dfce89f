# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(calloc-rules) begin
(calloc-rules) PASS
(calloc-rules) end
EOF
pass;
