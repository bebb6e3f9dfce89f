# Makes a disk image with an extended partition: extended.pl FILE.

use strict;
use warnings;

use constant SECTOR => 512;
my ($file) = @ARGV;
my %sectors;

# table (SECTOR, [TYPE, START, SIZE]...) makes a partition table.
sub table {
    my ($at, @entries) = @_;
    my $rows = join '', map { pack 'C x3 C x3 V2', 0, @{$_} } @entries;
    $sectors{$at} = pack 'x446 a64 v', $rows, 0xaa55;
    return;
}

# Two partitions and, between them in the table, an extended one from 100
# on, with a chain of three tables, of which the second has two partitions.
# Links are relative to 100, partitions to their table.
table (0, [0x21, 10, 20], [0x05, 100, 400], [0x83, 310, 60]);
table (100, [0x22, 10, 30], [0x05, 50, 100]);
table (150, [0x83, 10, 40], [0x0f, 100, 100]);
table (200, [0x23, 10, 50]);

open my $image, '>:raw', $file or die "$file: $!\n";
truncate $image, 1008 * SECTOR or die "$file: $!\n";
for my $at (sort { $a <=> $b } keys %sectors) {
    seek $image, $at * SECTOR, 0;
    print {$image} $sectors{$at};
}
close $image or die "$file: $!\n";
