# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(realloc-rules) begin
(realloc-rules) contents survive
(realloc-rules) failure leaves the block alone
(realloc-rules) a size of 0 frees
(realloc-rules) end
EOF
pass;
