# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(open) begin
(open) open "sample.txt"
(open) end
open: exit(0)
EOF
pass;
