# -*- perl -*-
use strict;
use warnings;
use tests::tests;

# Every call must have succeeded often enough for the run to mean anything.
our ($test);
my @output = read_text_file ("$test.output");
common_checks ("run", @output);
my @core = get_core_output ("run", @output);
fail ("The program did not come to its end.")
  if !grep { $_ eq "(fuzz) end" } @core;
for my $call (qw(exit exec wait create remove open filesize read write seek
                 tell close)) {
    my ($line) = grep { /^\(fuzz\) $call: / } @core;
    my $successes = defined $line && $line =~ / 0=(\d+)/ ? $1 : 0;
    fail ("$call succeeded only $successes times") if $successes < 100;
}
pass;
