# The RC4 stream cipher, as the guest's programs use it to make data.

use strict;
use warnings;

# Returns the state, a list, that the bytes of KEY lead to.
sub arc4_init {
    my ($key) = @_;
    my @key = unpack ("C*", $key);
    my @s = (0..255);
    my $j = 0;
    for my $i (0..255) {
        $j = ($j + $s[$i] + $key[$i % @key]) & 0xff;
        @s[$i, $j] = @s[$j, $i];
    }
    return (0, 0, @s);
}

# arc4_crypt (\@STATE, BYTES): returns BYTES encrypted, which is also how to
# decrypt them, and moves STATE on.
sub arc4_crypt {
    my ($state, $bytes) = @_;
    my ($i, $j, @s) = @$state;
    my $stream = '';
    for (1..length ($bytes)) {
        $i = ($i + 1) & 0xff;
        $j = ($j + $s[$i]) & 0xff;
        @s[$i, $j] = @s[$j, $i];
        $stream .= chr ($s[($s[$i] + $s[$j]) & 0xff]);
    }
    @$state = ($i, $j, @s);
    return $bytes ^ $stream;
}

1;
