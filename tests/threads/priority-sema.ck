# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(priority-sema) begin
(priority-sema) priority 30 came through
(priority-sema) the gate has opened 1 time(s)
(priority-sema) priority 29 came through
(priority-sema) the gate has opened 2 time(s)
(priority-sema) priority 28 came through
(priority-sema) the gate has opened 3 time(s)
(priority-sema) priority 27 came through
(priority-sema) the gate has opened 4 time(s)
(priority-sema) priority 26 came through
(priority-sema) the gate has opened 5 time(s)
(priority-sema) priority 25 came through
(priority-sema) the gate has opened 6 time(s)
(priority-sema) priority 24 came through
(priority-sema) the gate has opened 7 time(s)
(priority-sema) priority 23 came through
(priority-sema) the gate has opened 8 time(s)
(priority-sema) priority 22 came through
(priority-sema) the gate has opened 9 time(s)
(priority-sema) priority 21 came through
(priority-sema) the gate has opened 10 time(s)
(priority-sema) end
EOF
pass;
