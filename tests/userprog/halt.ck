# -*- perl -*-
use strict;
use warnings;
use tests::tests;

# The machine is to be powered off as always, while the program still runs:
# neither may the program go on, nor end, nor the action that ran it.
our ($test);
my @output = read_text_file ("$test.output");
common_checks ("run", @output);
fail ("The program did not begin.") if !grep { $_ eq '(halt) begin' } @output;
for my $line (@output) {
    fail ("The machine went on: $line")
      if $line =~ /^\(halt\) (?!begin$)/ || $line =~ /^halt: exit/
      || $line =~ /^Execution of '.*' complete/;
}
pass;
