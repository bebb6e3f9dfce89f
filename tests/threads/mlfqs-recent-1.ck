# -*- perl -*-

# One thread is busy all the time.

use strict;
use warnings;
use tests::tests;
use tests::threads::draw;
use tests::threads::mlfqs;

our ($test);
my @output = read_text_file ("$test.output");
common_checks ("run", @output);

my (@recent_cpu, @load_avg);
my $number = qr/(-?\d+\.\d+)/;
for (get_core_output ("run", @output)) {
    ($recent_cpu[$1], $load_avg[$1]) = ($2, $3)
      if /After (\d+) seconds, recent_cpu is $number, load_avg is $number\./;
}

my ($load, $recent) = mlfqs_expected_load ([(1) x 180], [(100) x 180],
                                           draw (0, 5, 18));
mlfqs_compare ("second", "%.2f", \@recent_cpu, $recent, 2.5, [2, 178, 2],
               "Some recent_cpu values are missing, or differ from those "
               . "expected by more than 2.5.");
mlfqs_compare ("second", "%.2f", \@load_avg, $load, 0.1, [2, 178, 2],
               "Some load averages are missing, or differ from those "
               . "expected by more than 0.1.");
pass;
