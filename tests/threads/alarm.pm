# Checks alarm-single and alarm-multiple.

use strict;
use warnings;

# Passes if the numbers N in the lines that end in "product=N" are those of
# five sleepers that took ITERATIONS naps of 10, 20, ..., 50 ticks, in
# ascending order.
sub check_alarm {
    my ($iterations) = @_;
    our ($test);

    my @output = read_text_file ("$test.output");
    common_checks ("run", @output);

    my ($complaint) = grep { /out of order/i } @output;
    fail ($complaint) if defined $complaint;

    my @actual = map { /product=(\d+)$/ ? $1 : () } @output;
    my @expected;
    for my $sleeper (1..5) {
        push (@expected, map { $_ * $sleeper * 10 } 1..$iterations);
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
