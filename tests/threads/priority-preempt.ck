# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::threads::draw;

my $name = '(priority-preempt)';
my $turns = draw (5, 6, 20);
check_expected ([join ('', map { "$name $_\n" } "begin",
                       (map { "generous yielded for the $_. time" } 1..$turns),
                       "generous ends",
                       "main runs after the thread that it created", "end")]);
pass;
