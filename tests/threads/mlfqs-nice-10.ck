# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::threads::draw;
use tests::threads::mlfqs;
my ($threads, $step) = (draw (10, 6, 8), draw (1, 2, 2));
check_mlfqs_fair ([map { $_ * $step } 0..$threads - 1], 25);
