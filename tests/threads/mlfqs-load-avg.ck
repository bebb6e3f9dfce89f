# -*- perl -*-

# One more thread is ready each second for a minute, then one less.

use strict;
use warnings;
use tests::tests;
use tests::threads::draw;
use tests::threads::mlfqs;

our ($test);
my @output = read_text_file ("$test.output");
common_checks ("run", @output);

my @actual;
for (get_core_output ("run", @output)) {
    $actual[$1] = $2
      if /After (\d+) seconds, load average=(\d+\.\d+)\./;
}

my $threads = draw (60, 40, 52);
my @ready = (1..$threads, ($threads) x (60 - $threads),
             reverse (0..$threads - 1), (0) x (120 - $threads));
my ($expected) = mlfqs_expected_load (\@ready, []);
mlfqs_compare ("second", "%.2f", \@actual, $expected, 2.5, [2, 178, 2],
               "Some load averages are missing, or differ from those "
               . "expected by more than 2.5.");
pass;
