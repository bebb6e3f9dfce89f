# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::threads::draw;

my $name = '(alarm-priority)';
my $top = draw (30, 33, 63);
check_expected ([join ('', map { "$name $_\n" } "begin",
                       (map { "priority $_ woke up" }
                        reverse ($top - 9..$top)),
                       "end")]);
pass;
