# -*- perl -*-

# Sixty threads are ready for a minute, then none.

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

my @ready = ((draw (60, 40, 52)) x 60, (0) x 120);
my ($expected) = mlfqs_expected_load (\@ready, []);
mlfqs_compare ("second", "%.2f", \@actual, $expected, 3.5, [2, 178, 2],
               "Some load averages are missing, or differ from those "
               . "expected by more than 3.5.");
pass;
