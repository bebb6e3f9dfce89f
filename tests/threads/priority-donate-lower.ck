# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::threads::draw;

my ($up, $down) = (31 + draw (10, 11, 30), 31 - draw (10, 11, 30));
check_expected ([<<"EOF"]);
(priority-donate-lower) begin
(priority-donate-lower) donor waits, main has priority $up
(priority-donate-lower) main lowered itself to $down, but has priority $up
(priority-donate-lower) donor got the lock
(priority-donate-lower) donor ends
(priority-donate-lower) the donation is over, main has priority $down
(priority-donate-lower) end
EOF
pass;
