# -*- perl -*-

# The output is that of eight runs of files-race, each with another seed.

use strict;
use warnings;
use tests::tests;
our ($test);

my @runs;
for my $line (read_text_file ("$test.output")) {
    push (@runs, []) if $line =~ /^Kernel command line:/;
    push (@{$runs[-1]}, $line) if @runs;
}
fail ("There should be 8 runs, but there are " . @runs . ".") if @runs != 8;

my %ends;
for my $i (0 .. $#runs) {
    my @run = @{$runs[$i]};
    common_checks ("run $i", @run);
    fail ("Run $i has not passed.")
      if !grep { $_ eq '(files-race) PASS' } @run;
    my ($end) = map { /^(\S+ \(filesys\): .*)/ ? $1 : () } @run;
    $ends{$end} = 1;
}
fail ("8 seeds led to the same course.") if keys %ends < 2;
pass;
