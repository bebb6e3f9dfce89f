# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(thread-exhaust) begin
(thread-exhaust) PASS
(thread-exhaust) end
EOF
pass;
