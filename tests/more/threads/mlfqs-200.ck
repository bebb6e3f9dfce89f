# -*- perl -*-
use strict;
use warnings;
use tests::tests;
our ($test);
my @output = read_text_file ("$test.output");
common_checks ("run", @output);
my @core = get_core_output ("run", @output);

# 200 * (1 - (59/60)**20), give or take what the other threads' work does.
my ($load) = map { /load average is (\d+\.\d+)/ ? $1 : () } @core;
fail "No load average was reported." if !defined $load;
fail "Load average is $load, should be 57.09." if abs ($load - 57.09) > 1.5;

# A thread that gets the processor in the middle of a tick counts it, too.
my ($min, $max, $sum)
  = map { /received (-?\d+) to (\d+) ticks, (\d+) in all/ ? ($1, $2, $3) : () }
  @core;
fail "No ticks were reported." if !defined $sum;
fail "$sum of 2000 ticks were used." if $sum < 1900 || $sum > 2100;
fail "One thread got $min ticks, another $max; 10 is fair."
  if $min < 6 || $max > 16;
pass;
