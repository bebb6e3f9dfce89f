# -*- perl -*-

# The test judges itself.  When it draws, it also reports what it sees.

use strict;
use warnings;
use tests::tests;
use tests::threads::draw;
use tests::threads::mlfqs;

our ($test);
my @output = read_text_file ("$test.output");
common_checks ("run", @output);

my $first = draw (0, 4, 12);
my @reports;
if (draw_is_on ()) {
    my @actual;
    for (get_core_output ("run", @output)) {
        next if !/After (\d+) seconds, load average=(\d+\.\d+)\./;
        $actual[$1] = $2;
        push (@reports, $_);
    }
    my ($expected) = mlfqs_expected_load ([(1) x 45], []);
    mlfqs_compare ("second", "%.2f", \@actual, $expected, .04,
                   [$first, 36, 9], "Some load averages are missing, or "
                   . "differ from those expected by more than .04.");
}
my $name = '(mlfqs-load-1)';
compare_output ("run", \@output, [join ("\n",
    "$name begin",
    "$name working until the load average passes 0.5",
    @reports,
    "$name resting for 10 seconds",
    "$name PASS",
    "$name end")]);
pass;
