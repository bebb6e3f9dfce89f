# Checks runs that must end in a panic, and in that one alone.

use strict;
use warnings;

# Passes if the test ran until its kernel panicked, once, with a message that
# matches MESSAGE as a whole, in FUNCTION if that is given, with a call stack
# after it, and if that ended the run.
sub check_panic {
    my ($message, $function) = @_;
    our ($test);
    (my $name = $test) =~ s{.*/}{};

    my @output = read_text_file ("$test.output");
    fail ("There is no output at all.") if !@output;
    fail ("The kernel did not get through its start.")
      if !grep { /Boot complete/ } @output;
    fail ("The test did not begin.") if !grep { $_ eq "($name) begin" } @output;

    my ($complaint) = grep { /FAIL|TIMEOUT/ } @output;
    fail ("Instead of a panic: $complaint") if defined $complaint;
    check_for_triple_fault ("run", @output);

    my @panics = grep { $output[$_] =~ /PANIC/ } 0 .. $#output;
    fail ("The kernel did not panic.") if !@panics;
    fail ("The kernel panicked more than once: $output[$panics[1]]")
      if @panics > 1;
    my ($at) = @panics;
    my ($where, $what)
      = $output[$at] =~ /^Kernel PANIC at \S+:\d+ in (\w+)\(\): (.*)$/;
    fail ("This is no proper panic: $output[$at]") if !defined $what;
    fail ("The kernel panicked with another message: $what")
      if $what !~ /^$message$/;
    fail ("The kernel panicked in $where, not in $function.")
      if defined $function && $where ne $function;
    fail ("The panic has no call stack.")
      if $at == $#output || $output[$at + 1] !~ /^Call stack:( 0x[0-9a-f]+)+\.$/;
    fail ("The panic did not end the run.")
      if !grep { /terminated due to kernel panic/ } @output;
    pass ();
}

1;
