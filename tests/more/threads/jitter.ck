# -*- perl -*-

# The output is that of many runs of jitter-race, one after the other.

use strict;
use warnings;
use tests::tests;
our ($test);

my @output = read_text_file ("$test.output");
my (@runs, @lines);
for my $line (@output, "Pintos booting") {
    if ($line =~ /Pintos booting/) {
        push (@runs, [@lines]) if grep { /Pintos booting/ } @lines;
        @lines = ();
    }
    push (@lines, $line);
}
fail ("There should be 22 runs, but there are " . @runs . ".") if @runs != 22;

my (%races, $ticks);
for my $i (0 .. $#runs) {
    my @run = @{$runs[$i]};
    common_checks ("run $i", @run);

    my ($seed) = map { /^Settings:.*\bjitter=(\d+)/ ? $1 : () } @run;
    fail ("Run $i should have been one " . ($i ? "with" : "without")
          . " jitter.") if defined $seed != ($i > 0);

    my ($with) = map { /with a lock: (\d+)/ ? $1 : () } @run;
    my ($without) = map { /without a lock: (\d+)/ ? $1 : () } @run;
    fail ("Run $i has no result.") if !defined $with || !defined $without;
    fail ("In run $i, $with counts of 6000 were left with a lock.")
      if $with != 6000;
    $races{$without} = 1 if $i > 1;

    my ($end) = map { /^Timer: (\d+) ticks/ ? $1 : () } @run;
    $ticks = $end if !defined $ticks;
    fail ("Run $i took $end ticks; without jitter it was $ticks.")
      if $end != $ticks;
}

# Runs 1 and 2 have the same seed.  (The command is in the output, and in it
# the name of a temporary directory.)
my ($one, $two) = map { join ("\n", grep { !m{/tmp|^/} } @{$runs[$_]}) } 1, 2;
fail ("The same seed twice, but not the same run.") if $one ne $two;

my $different = keys %races;
fail ("20 seeds led to $different different results only.") if $different < 10;
pass;
