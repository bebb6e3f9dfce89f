# The guest library's pseudo-random numbers, for checkers that have to know
# what a program has written.

use strict;
use warnings;
use tests::arc4;

# State of the generator; empty until it is seeded.
my @random_state;

# Seeds the generator with the number SEED, 0 if there is none.  Only the
# first call counts.
sub random_init {
    my ($seed) = @_;
    @random_state = arc4_init (pack ("V", $seed || 0)) if !@random_state;
    return;
}

# Returns the next COUNT bytes.
sub random_bytes {
    my ($count) = @_;
    random_init ();
    return arc4_crypt (\@random_state, "\0" x $count);
}

# Returns the next four bytes as a number.
sub random_ulong {
    return unpack ("V", random_bytes (4));
}

1;
