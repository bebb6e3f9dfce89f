# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(thread-foreach) begin
(thread-foreach) PASS
(thread-foreach) end
EOF
pass;
