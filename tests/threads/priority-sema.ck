# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::threads::draw;

my $name = '(priority-sema)';
my $top = draw (30, 33, 63);
my @expected = "begin";
for my $time (1..10) {
    push (@expected, "priority " . ($top + 1 - $time) . " came through",
          "the gate has opened $time time(s)");
}
check_expected ([join ('', map { "$name $_\n" } @expected, "end")]);
pass;
