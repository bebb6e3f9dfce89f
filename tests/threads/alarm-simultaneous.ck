# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::threads::draw;

my ($threads, $rounds, $ticks) = (draw (3, 2, 6), draw (5, 4, 8),
                                  draw (10, 5, 15));
my $name = '(alarm-simultaneous)';
my @expected
  = ("begin",
     "$threads threads sleep until the same tick, in $rounds rounds.");
for my $round (0..$rounds - 1) {
    my $before = $round - 1;
    push (@expected, "round $round began $ticks ticks after round $before")
      if $round > 0;
    push (@expected, map { "round $round: sleeper $_ followed within 0 ticks" }
                     1..$threads - 1);
}
check_expected ([join ('', map { "$name $_\n" } @expected, "end")]);
pass;
