# Checks alarm-single and alarm-multiple.

use strict;
use warnings;
use tests::threads::draw;

# Passes if the numbers N in the lines that end in "product=N" are those of
# five sleepers that took ITERATIONS naps of 10, 20, ..., 50 ticks, in
# ascending order; or those of what was drawn instead.
sub check_alarm {
    my ($iterations) = @_;
    our ($test);

    my @output = read_text_file ("$test.output");
    common_checks ("run", @output);

    my ($complaint) = grep { /out of order/i } @output;
    fail ($complaint) if defined $complaint;

    my @actual = map { /product=(\d+)$/ ? $1 : () } @output;
    my @expected;
    my $sleepers = draw (5, 3, 7);
    my $unit = draw (10, 9, 14);
    $iterations = draw ($iterations, 5, 9) if $iterations > 1;
    for my $sleeper (1..$sleepers) {
        push (@expected, map { $_ * $sleeper * $unit } 1..$iterations);
    }
    @expected = sort { $a <=> $b } @expected;

    my ($seen, $wanted) = (scalar (@actual), scalar (@expected));
    fail ("$wanted wake-ups should have been reported, but only $seen were.")
      if $seen < $wanted;
    fail ("$wanted wake-ups should have been reported, but $seen were.")
      if $seen > $wanted;
    for my $i (0..$#expected) {
        next if $actual[$i] == $expected[$i];
        fail ("Wake-up " . ($i + 1) . " has product $actual[$i] "
              . "instead of $expected[$i].");
    }
    pass ();
}

1;
