# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::threads::draw;

my $above = 31 + draw (1, 2, 20);
my $below = 31 - draw (1, 2, 12);
my $down = $below - draw (1, 2, 12);
check_expected ([<<"EOF"]);
(priority-change) begin
(priority-change) main starts an upstart of priority $above
(priority-change) upstart runs at priority $above, and goes down to $below
(priority-change) main has its turn at priority 31, and goes down to $down
(priority-change) upstart runs again at priority $below, and ends
(priority-change) main is left alone at priority $down
(priority-change) end
EOF
pass;
