# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(priority-donate-chain) begin
(priority-donate-chain) main holds lock 0 at priority 0
(priority-donate-chain) link 1 added, main has priority 3
(priority-donate-chain) link 2 added, main has priority 6
(priority-donate-chain) link 3 added, main has priority 9
(priority-donate-chain) link 4 added, main has priority 12
(priority-donate-chain) link 5 added, main has priority 15
(priority-donate-chain) link 6 added, main has priority 18
(priority-donate-chain) link 7 added, main has priority 21
(priority-donate-chain) link 1 has both locks at priority 21
(priority-donate-chain) link 1 has one lock at priority 21
(priority-donate-chain) link 2 has both locks at priority 21
(priority-donate-chain) link 2 has one lock at priority 21
(priority-donate-chain) link 3 has both locks at priority 21
(priority-donate-chain) link 3 has one lock at priority 21
(priority-donate-chain) link 4 has both locks at priority 21
(priority-donate-chain) link 4 has one lock at priority 21
(priority-donate-chain) link 5 has both locks at priority 21
(priority-donate-chain) link 5 has one lock at priority 21
(priority-donate-chain) link 6 has both locks at priority 21
(priority-donate-chain) link 6 has one lock at priority 21
(priority-donate-chain) link 7 has both locks at priority 21
(priority-donate-chain) link 7 has one lock at priority 21
(priority-donate-chain) link 7 ends at priority 21
(priority-donate-chain) interloper 7 has its turn
(priority-donate-chain) link 6 ends at priority 18
(priority-donate-chain) interloper 6 has its turn
(priority-donate-chain) link 5 ends at priority 15
(priority-donate-chain) interloper 5 has its turn
(priority-donate-chain) link 4 ends at priority 12
(priority-donate-chain) interloper 4 has its turn
(priority-donate-chain) link 3 ends at priority 9
(priority-donate-chain) interloper 3 has its turn
(priority-donate-chain) link 2 ends at priority 6
(priority-donate-chain) interloper 2 has its turn
(priority-donate-chain) link 1 ends at priority 3
(priority-donate-chain) interloper 1 has its turn
(priority-donate-chain) main ends at priority 0
(priority-donate-chain) end
EOF
pass;
