use strict;
use warnings;
use tests::tests;
use tests::threads::mlfqs;
our ($test);

# One thread is ready for ten seconds.
my ($curve, undef) = mlfqs_expected_load ([(1) x 10], [(0) x 10]);

my @lines = read_text_file ("$test.output");
common_checks ("run", @lines);
my @seen;
/^\(curve\) After (\d+) seconds, load average=(\d+\.\d+)\.$/
  and $seen[$1] = $2 foreach get_core_output ("run", @lines);
mlfqs_compare ("time", "%.2f", \@seen, $curve, 0.1, [2, 10, 4],
               "The load average does not follow the curve.");
pass ();
