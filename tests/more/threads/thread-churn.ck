# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(thread-churn) begin
(thread-churn) PASS
(thread-churn) end
EOF
pass;
