# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(donate-try) begin
(donate-try) main has priority 31 with the lock
(donate-try) try does not get it
(donate-try) main has priority 31 after a try of another
(donate-try) main has priority 36 with one waiting
(donate-try) main has priority 36 with one waiting again
(donate-try) want gets it
(donate-try) main has priority 31 in the end
(donate-try) end
EOF
pass;
