# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(priority-condvar) begin
(priority-condvar) priority 23 waits
(priority-condvar) priority 30 waits
(priority-condvar) priority 27 waits
(priority-condvar) priority 24 waits
(priority-condvar) priority 21 waits
(priority-condvar) priority 28 waits
(priority-condvar) priority 25 waits
(priority-condvar) priority 22 waits
(priority-condvar) priority 29 waits
(priority-condvar) priority 26 waits
(priority-condvar) signal 1
(priority-condvar) priority 30 heard the signal
(priority-condvar) signal 2
(priority-condvar) priority 29 heard the signal
(priority-condvar) signal 3
(priority-condvar) priority 28 heard the signal
(priority-condvar) signal 4
(priority-condvar) priority 27 heard the signal
(priority-condvar) signal 5
(priority-condvar) priority 26 heard the signal
(priority-condvar) signal 6
(priority-condvar) priority 25 heard the signal
(priority-condvar) signal 7
(priority-condvar) priority 24 heard the signal
(priority-condvar) signal 8
(priority-condvar) priority 23 heard the signal
(priority-condvar) signal 9
(priority-condvar) priority 22 heard the signal
(priority-condvar) signal 10
(priority-condvar) priority 21 heard the signal
(priority-condvar) end
EOF
pass;
