# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(priority-donate-multiple2) begin
(priority-donate-multiple2) left waits, main has priority 35
(priority-donate-multiple2) bystander is ready, main has priority 35
(priority-donate-multiple2) right waits, main has priority 38
(priority-donate-multiple2) left could go on, main has priority 38
(priority-donate-multiple2) right got its lock at priority 38
(priority-donate-multiple2) right ends
(priority-donate-multiple2) left got its lock at priority 35
(priority-donate-multiple2) left ends
(priority-donate-multiple2) bystander runs and ends
(priority-donate-multiple2) all others are done, main has priority 31
(priority-donate-multiple2) end
EOF
pass;
