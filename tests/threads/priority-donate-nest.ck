# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(priority-donate-nest) begin
(priority-donate-nest) medium waits for A, main has priority 32
(priority-donate-nest) high waits for B, main has priority 33
(priority-donate-nest) medium has A and B at priority 33
(priority-donate-nest) medium has B at priority 33
(priority-donate-nest) high has B at priority 33
(priority-donate-nest) high ends
(priority-donate-nest) medium has nothing and priority 32
(priority-donate-nest) A and B are free, main has priority 31
(priority-donate-nest) end
EOF
pass;
