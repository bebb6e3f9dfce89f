# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::threads::draw;

my $first = 31 + draw (1, 2, 15);
my $second = $first + draw (1, 2, 15);
check_expected ([<<"EOF"]);
(priority-donate-one) begin
(priority-donate-one) main holds the lock at priority 31
(priority-donate-one) first waits, main has priority $first
(priority-donate-one) second waits, main has priority $second
(priority-donate-one) second got the lock at priority $second
(priority-donate-one) second ends
(priority-donate-one) first got the lock at priority $first
(priority-donate-one) first ends
(priority-donate-one) main is back at priority 31
(priority-donate-one) end
EOF
pass;
