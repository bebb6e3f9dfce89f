# The numbers that a test drew from a secret seed: the checker's side of
# tests/threads/draw.h.  The seed comes from the harness (make SECRET=N), not
# from the output, which is the kernel's.

use strict;
use warnings;

our ($test);

# Seed of the run, 0 if it had none; and what the next number follows from.
my $secret = $ENV{PINTOS_SECRET} || 0;
die "PINTOS_SECRET=$secret: not a number\n" if $secret !~ /\A\d{1,10}\z/;
my $state;

# draw (USUAL, LEAST, MOST) returns USUAL, or, if the run had a secret, the
# next number drawn from LEAST to MOST.  A checker calls it as often, and in
# the same order, as its test.
sub draw {
    my ($usual, $least, $most) = @_;
    return $usual if !$secret;
    if (!defined $state) {
        my ($name) = $test =~ m{([^/]+?)(?:\.seed-\d+)?\z};
        $state = 2166136261 ^ $secret;
        $state = product ($state ^ ord, 16777619) for split (//, $name);
    }
    $state = (product ($state, 1664525) + 1013904223) & 0xffffffff;
    return $least + ($state >> 8) % ($most - $least + 1);
}

# draw_is_on () is true if numbers are drawn.
sub draw_is_on {
    return $secret != 0;
}

# product (A, B) returns A * B modulo 2**32, without large numbers between.
sub product {
    my ($a1, $b1) = @_;
    my $high = ($a1 >> 16) * ($b1 & 0xffff) + ($a1 & 0xffff) * ($b1 >> 16);
    return ((($high & 0xffff) << 16) + ($a1 & 0xffff) * ($b1 & 0xffff))
      & 0xffffffff;
}

1;
