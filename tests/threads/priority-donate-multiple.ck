# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::threads::draw;

my $late = 31 + draw (1, 2, 10);
my $left = $late + draw (1, 2, 10);
my $right = $left + draw (1, 2, 10);
check_expected ([<<"EOF"]);
(priority-donate-multiple) begin
(priority-donate-multiple) left comes for its lock
(priority-donate-multiple) one waits, main has priority $left
(priority-donate-multiple) right comes for its lock
(priority-donate-multiple) two wait, main has priority $right
(priority-donate-multiple) late comes for its lock
(priority-donate-multiple) all wait, main has priority $right
(priority-donate-multiple) right got its lock at priority $right
(priority-donate-multiple) right ends
(priority-donate-multiple) right is served, main has priority $left
(priority-donate-multiple) left got its lock at priority $left
(priority-donate-multiple) left ends
(priority-donate-multiple) left is served, main has priority $late
(priority-donate-multiple) late got its lock at priority $late
(priority-donate-multiple) late ends
(priority-donate-multiple) late is served, main has priority 31
(priority-donate-multiple) end
EOF
pass;
