# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(parent) begin
(child) run
child: exit(81)
(parent) wait(exec()) = 81
(parent) end
parent: exit(0)
EOF
pass;
