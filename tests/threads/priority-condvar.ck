# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::threads::draw;

my $name = '(priority-condvar)';
my ($top, $first) = (draw (30, 33, 63), draw (7, 0, 9));
my @expected = "begin";
for my $i (0..9) {
    push (@expected,
          "priority " . ($top - ($first + 3 * $i) % 10) . " waits");
}
for my $time (1..10) {
    push (@expected, "signal $time",
          "priority " . ($top + 1 - $time) . " heard the signal");
}
check_expected ([join ('', map { "$name $_\n" } @expected, "end")]);
pass;
