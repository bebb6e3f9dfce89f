# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::threads::draw;

my $bystander = 31 + draw (2, 3, 10);
my $left = $bystander + draw (2, 3, 10);
my $right = $left + draw (3, 4, 10);
check_expected ([<<"EOF"]);
(priority-donate-multiple2) begin
(priority-donate-multiple2) left waits, main has priority $left
(priority-donate-multiple2) bystander is ready, main has priority $left
(priority-donate-multiple2) right waits, main has priority $right
(priority-donate-multiple2) left could go on, main has priority $right
(priority-donate-multiple2) right got its lock at priority $right
(priority-donate-multiple2) right ends
(priority-donate-multiple2) left got its lock at priority $left
(priority-donate-multiple2) left ends
(priority-donate-multiple2) bystander runs and ends
(priority-donate-multiple2) all others are done, main has priority 31
(priority-donate-multiple2) end
EOF
pass;
