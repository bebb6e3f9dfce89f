# The Perl twin of tests/lib.c's shuffle, from the same random numbers.

use strict;
use warnings;
use tests::random;

# Returns BYTES, which are COUNT elements of SIZE bytes each, with the
# elements in random order.
sub shuffle {
    my ($bytes, $count, $size) = @_;
    my @elements = unpack ("(a$size)$count", $bytes);
    for my $i (0..$count - 1) {
        my $j = $i + random_ulong () % ($count - $i);
        @elements[$i, $j] = @elements[$j, $i];
    }
    return join ('', @elements);
}

1;
