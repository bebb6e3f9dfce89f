# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::threads::draw;
use tests::threads::mlfqs;
check_mlfqs_fair ([0, draw (5, 7, 10)], 50);
