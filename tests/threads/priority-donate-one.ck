# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(priority-donate-one) begin
(priority-donate-one) main holds the lock at priority 31
(priority-donate-one) first waits, main has priority 32
(priority-donate-one) second waits, main has priority 33
(priority-donate-one) second got the lock at priority 33
(priority-donate-one) second ends
(priority-donate-one) first got the lock at priority 32
(priority-donate-one) first ends
(priority-donate-one) main is back at priority 31
(priority-donate-one) end
EOF
pass;
