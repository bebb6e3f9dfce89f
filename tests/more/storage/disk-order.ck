# -*- perl -*-

# The output is that of ten runs, one after the other: one without jitter, two
# with seed 1, and seven with other seeds.

use strict;
use warnings;
use tests::tests;
our ($test);

my @runs;
for my $line (read_text_file ("$test.output")) {
    push (@runs, []) if $line =~ /^Kernel command line:/;
    push (@{$runs[-1]}, $line) if @runs && $line !~ m{^/|qemu|bochs};
}
fail ("There should be 10 runs, but there are " . @runs . ".") if @runs != 10;

my %orders;
for my $i (0 .. $#runs) {
    my @run = @{$runs[$i]};
    common_checks ("run $i", @run);
    my ($order) = map { /order ([0-9a-f]{8})$/ ? $1 : () } @run;
    fail ("Run $i has no result.") if !defined $order;
    $orders{$order} = 1 if $i > 1;
}
fail ("The same seed twice, but not the same run.")
  if join ("\n", @{$runs[1]}) ne join ("\n", @{$runs[2]});
my $different = keys %orders;
fail ("8 seeds led to $different different orders only.") if $different < 6;
pass;
