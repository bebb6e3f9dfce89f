# -*- perl -*-

# Any order of the threads will do, as long as it is the same in every
# round.

use strict;
use warnings;
use tests::tests;
use tests::threads::draw;

our ($test);
my @output = read_text_file ("$test.output");
common_checks ("run", @output);

my ($threads, $rounds) = (draw (16, 9, 15), draw (16, 9, 15));
my @rounds = map { /iteration:((?: \d+)+)\s*$/ ? [split (' ', $1)] : () }
  get_core_output ("run", @output);
fail ("$rounds rounds should have been reported, but "
      . scalar (@rounds) . " were.")
  if @rounds != $rounds;

my $number = 0;
for my $round (@rounds) {
    my %seen = map { $_ => 1 } @$round;
    my @missing = grep { !$seen{$_} } 0..$threads - 1;
    fail ("In round $number, thread(s) @missing had no turn: @$round")
      if @missing;
    fail ("In round $number, some thread had more than one turn: @$round")
      if @$round != $threads;
    fail ("The order of round $number differs from that of round 0:",
          "  round 0: @{$rounds[0]}", "  round $number: @$round")
      if "@$round" ne "@{$rounds[0]}";
    $number++;
}
pass;
