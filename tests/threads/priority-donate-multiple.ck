# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(priority-donate-multiple) begin
(priority-donate-multiple) left comes for its lock
(priority-donate-multiple) one waits, main has priority 33
(priority-donate-multiple) right comes for its lock
(priority-donate-multiple) two wait, main has priority 34
(priority-donate-multiple) late comes for its lock
(priority-donate-multiple) all wait, main has priority 34
(priority-donate-multiple) right got its lock at priority 34
(priority-donate-multiple) right ends
(priority-donate-multiple) right is served, main has priority 33
(priority-donate-multiple) left got its lock at priority 33
(priority-donate-multiple) left ends
(priority-donate-multiple) left is served, main has priority 32
(priority-donate-multiple) late got its lock at priority 32
(priority-donate-multiple) late ends
(priority-donate-multiple) late is served, main has priority 31
(priority-donate-multiple) end
EOF
pass;
