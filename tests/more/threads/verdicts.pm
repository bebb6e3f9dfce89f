# Checks runs that must be ended by the kernel because they get nowhere.

use strict;
use warnings;

# The lines of the run's output.
my @lines;

# Passes if the run came as far as its test, and then ended with a time-out
# line that ends in REASON, after at most TICKS ticks.  LINES are expressions
# that must match a line each after that, in this order.
sub check_verdict {
    my ($reason, $ticks, @expected) = @_;
    our ($test);
    (my $name = $test) =~ s{.*/}{};

    @lines = read_text_file ("$test.output");
    fail ("There is no output at all.") if !@lines;
    fail ("The test did not begin.") if !grep { $_ eq "($name) begin" } @lines;
    check_for_panic ("run", @lines);
    check_for_keyword ("run", "FAIL", @lines);
    check_for_triple_fault ("run", @lines);

    my @ends = grep { $lines[$_] =~ /^TIMEOUT/ } 0 .. $#lines;
    fail ("There should be one time-out, but there are " . @ends . ".")
      if @ends != 1;
    my $line = $lines[$ends[0]];
    my ($why) = $line =~ /^TIMEOUT\ after\ \d+\ seconds\ of\ guest\ work\ \(
        \d+\ busy\ ticks,\ \d+\ idle\ ticks\)(.*)$/x
      or fail ("This is no proper time-out: $line");
    fail ("The reason is not as it should be: $why")
      if $why !~ /^$reason$/;

    my $at = $ends[0] + 1;
    for my $expected (@expected) {
        my ($next) = grep { $lines[$_] =~ /^$expected$/ } $at .. $#lines;
        fail ("There is no line like: $expected") if !defined $next;
        $at = $next + 1;
    }
    my ($end) = map { /^Timer: (\d+) ticks/ ? $1 : () } @lines;
    fail ("The run has no statistics.") if !defined $end;
    fail ("The run took $end ticks instead of at most $ticks.")
      if $end > $ticks;
    fail ("The machine was not powered off.")
      if $lines[-1] !~ /^Powering off\.\.\.$/;
    pass ();
}

# stack_of (NAME, STATUS) matches that call stack.
sub stack_of {
    my ($name, $status) = @_;
    return qr/Call stack of thread `$name' \(status $status\):( 0x[0-9a-f]+)+\./;
}

# thread (NAME, TEXT) matches what is said of that thread.
sub thread {
    my ($name, $text) = @_;
    return qr/Thread `$name' \(tid \d+, priority -?\d+\) $text\./;
}

1;
