# Checks programs that the kernel must kill.

use strict;
use warnings;
use tests::tests;

# Passes if program NAME began, was ended with exit code -1, and never got
# to its own end.  What the kernel says about the reason does not matter.
sub check_process_death {
    my ($name) = @_;
    our ($test);

    my @output = read_text_file ("$test.output");
    common_checks ("run", @output);
    my @core = get_core_output ("run", @output);

    fail ("The first line should be '($name) begin'.")
      if !@core || $core[0] ne "($name) begin";
    fail ("$name should have been killed: '$name: exit(-1)' is missing.")
      if !grep { $_ eq "$name: exit(-1)" } @core;
    fail ("$name should have been killed, but went on to its end.")
      if grep { index ($_, "($name) end") >= 0 } @core;
    pass ();
}

1;
