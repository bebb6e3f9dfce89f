package PintosHost::Symbols;

# What stands where in an ELF file: sections and symbols, by address.  Line
# numbers are the business of `backtrace'.

use strict;
use warnings;

use Exporter 'import';
our @EXPORT_OK = qw(read_symbols place_of);

use constant SHF_ALLOC  => 2;
use constant SHT_SYMTAB => 2;

# read_symbols (FILE) returns { sections, symbols } of a 32-bit ELF file:
# lists of [start, end, name] and of [address, name], in order of addresses.
# Both are empty if FILE is not there or no such file.
sub read_symbols {
    my ($file) = @_;
    my %found = (sections => [], symbols => []);
    open my $handle, '<:raw', $file or return \%found;
    local $/ = undef;
    my $elf = <$handle>;
    close $handle;
    return \%found if length $elf < 52 || substr ($elf, 0, 5) ne "\x7fELF\x01";

    my ($table) = unpack 'x32 V', $elf;
    my ($size, $count, $names) = unpack 'x46 v3', $elf;
    return \%found if !$count || $table + $size * $count > length $elf;
    my @sections = map { [ unpack 'V10', substr $elf, $table + $_ * $size, 40 ] }
      0 .. $count - 1;
    for my $section (@sections) {
        my ($name, $type, $flags, $start, $offset, $bytes, $link) =
          @{$section};
        if ($flags & SHF_ALLOC) {
            push @{ $found{sections} }, [ $start, $start + $bytes,
                text_at ($elf, $sections[$names][4] + $name) ];
        } elsif ($type == SHT_SYMTAB) {
            for my $at (map { $offset + 16 * $_ } 0 .. $bytes / 16 - 1) {
                my ($title, $value, undef, $info) = unpack 'V3 C',
                  substr $elf, $at, 16;
                push @{ $found{symbols} },
                  [ $value, text_at ($elf, $sections[$link][4] + $title) ]
                  if ($info & 15) <= 2 && $title;
            }
        }
    }
    for my $list (values %found) {
        @{$list} = sort { $a->[0] <=> $b->[0] } @{$list};
    }
    return \%found;
}

# text_at (ELF, OFFSET) returns the string there.
sub text_at {
    my ($elf, $offset) = @_;
    my $end = index $elf, "\0", $offset;
    return substr $elf, $offset, $end - $offset;
}

# place_of (FOUND, ADDRESS) returns a section's name and the symbol before
# ADDRESS in it, or nothing if no section has ADDRESS.
sub place_of {
    my ($found, $address) = @_;
    my ($section) =
      grep { $_->[0] <= $address && $address < $_->[1] }
      @{ $found->{sections} };
    return if !$section;
    my $best;
    for my $symbol (@{ $found->{symbols} }) {
        last if $symbol->[0] > $address;
        $best = $symbol->[1] if $symbol->[0] >= $section->[0];
    }
    return ($section->[2], $best);
}

1;
