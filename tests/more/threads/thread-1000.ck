# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(thread-1000) begin
(thread-1000) there are 1000 more threads
(thread-1000) there are 0 more threads
(thread-1000) end
EOF
pass;
