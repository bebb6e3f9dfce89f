# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(priority-donate-multiple) begin
(priority-donate-multiple) one waits, main has priority 32
(priority-donate-multiple) both wait, main has priority 33
(priority-donate-multiple) right got its lock at priority 33
(priority-donate-multiple) right ends
(priority-donate-multiple) right is served, main has priority 32
(priority-donate-multiple) left got its lock at priority 32
(priority-donate-multiple) left ends
(priority-donate-multiple) left is served, main has priority 31
(priority-donate-multiple) end
EOF
pass;
