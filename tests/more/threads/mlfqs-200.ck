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

my ($idle) = map { /idle for (\d+) ticks/ ? $1 : () } @core;
fail "The processor was idle for $idle ticks." if !defined $idle || $idle > 2;

# A time slice of 4 ticks is 40% of a share.
my ($min, $max) = map { /received from (\d+)% to (\d+)%/ ? ($1, $2) : () } @core;
fail "No shares were reported." if !defined $max;
fail "Threads received from $min% to $max% of their share."
  if $min < 55 || $max > 145;
pass;
