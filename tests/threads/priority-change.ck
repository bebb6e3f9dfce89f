# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(priority-change) begin
(priority-change) main starts an upstart of priority 32
(priority-change) upstart runs at priority 32, and goes down to 30
(priority-change) main has its turn at priority 31, and goes down to 29
(priority-change) upstart runs again at priority 30, and ends
(priority-change) main is left alone at priority 29
(priority-change) end
EOF
pass;
