# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(priority-donate-lower) begin
(priority-donate-lower) donor waits, main has priority 41
(priority-donate-lower) main lowered itself to 21, but has priority 41
(priority-donate-lower) donor got the lock
(priority-donate-lower) donor ends
(priority-donate-lower) the donation is over, main has priority 21
(priority-donate-lower) end
EOF
pass;
