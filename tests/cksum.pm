# Checksums like those of the POSIX program cksum.

use strict;
use warnings;

# What each value of a byte contributes to the checksum: the remainder of
# its division, in arithmetic without carries, by the CRC-32 polynomial.
my @contribution = map { crc_of_byte ($_) } 0..255;

sub crc_of_byte {
    my ($byte) = @_;
    my $crc = $byte << 24;
    for (1..8) {
        my $carry = $crc & 0x80000000;
        $crc = ($crc << 1) & 0xffffffff;
        $crc ^= 0x04c11db7 if $carry;
    }
    return $crc;
}

# Returns the checksum of BYTES.  Their number goes into it, too: low byte
# first, without leading zeros.
sub cksum {
    my ($bytes) = @_;
    my $crc = 0;
    my @length;
    for (my $rest = length ($bytes); $rest > 0; $rest >>= 8) {
        push (@length, $rest & 0xff);
    }
    for my $byte (unpack ("C*", $bytes), @length) {
        $crc = (($crc << 8) & 0xffffffff)
          ^ $contribution[($crc >> 24) ^ $byte];
    }
    return ~$crc & 0xffffffff;
}

# Returns the checksum of the file called PATH.
sub cksum_file {
    my ($path) = @_;
    open (my $handle, '<', $path) or die "$path: open: $!\n";
    binmode ($handle);
    local $/ = undef;
    my $bytes = <$handle>;
    close ($handle) or die "$path: read: $!\n";
    return cksum ($bytes);
}

1;
