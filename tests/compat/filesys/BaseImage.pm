package BaseImage;

# File systems in the base format, from the description of that format alone:
# nothing here is shared with the kernel, so that what the two agree on is
# what is described.
#
# Sectors of 512 bytes, numbers little-endian.  Sector 0 is the inode of the
# free map, sector 1 that of the root directory.  An inode: first sector of
# the contents, length in bytes, the magic number, zeros.  The contents are
# one run of sectors.  The free map has a bit for every sector, lowest bit
# first, set if the sector is used, in words of 32.  A directory has entries
# of 20 bytes: inode sector, name in 15 bytes, 1 if used.

use strict;
use warnings;

use Exporter 'import';
our @EXPORT_OK = qw(make_image check_image partition);

my $MAGIC = 0x494e4f44;
my $ENTRIES = 16;

# sectors (LENGTH) returns how many sectors contents of LENGTH bytes take.
sub sectors {
    my ($length) = @_;
    return int (($length + 511) / 512);
}

# make_image (SECTORS, OPTION => VALUE..., FILE...) returns the bytes of a
# file system.  Each FILE is a hash: `name', `data'; `inode' and `start' say
# where, else both go to the first free place.  A file with `deleted' is only
# an entry that is not used any more.  Options: `map' and `root' say where
# these two files begin; `junk' fills what belongs to nothing.
sub make_image {
    my ($total, @args) = @_;
    my %option;
    while (@args && !ref $args[0]) {
        my $key = shift @args;
        $option{$key} = shift @args;
    }
    my @files = @args;
    my $map_length = 4 * int (($total + 31) / 32);
    my @used = (0) x $total;
    my @image = (("\0" x 512)) x $total;
    @image = map { my $n = $_; pack 'C*', map { ($n * 31 + $_ * 7) % 256 } 0 .. 511 }
      0 .. $total - 1
      if $option{junk};

    my $find = sub {
        my ($count) = @_;
        return 0 if !$count;
        my $row = 0;
        for my $sector (0 .. $total - 1) {
            $row = $used[$sector] ? 0 : $row + 1;
            return $sector - $count + 1 if $row == $count;
        }
        die "no room for $count sectors\n";
    };
    my $claim = sub {
        my ($first, $count) = @_;
        for my $sector ($first .. $first + $count - 1) {
            die "sector $sector is not free\n"
              if $sector >= $total || $used[$sector]++;
        }
        return;
    };
    my $store = sub {
        my ($start, $data) = @_;
        for my $i (0 .. sectors (length $data) - 1) {
            $image[ $start + $i ] = pack 'a512', substr $data, $i * 512, 512;
        }
        return;
    };
    my $write_inode = sub {
        my ($sector, $start, $length) = @_;
        $image[$sector] = pack 'VVVx500', $start, $length, $MAGIC;
        return;
    };

    $claim->(0, 2);
    my $map_start
      = defined $option{map} ? $option{map} : $find->(sectors ($map_length));
    $claim->($map_start, sectors ($map_length));
    my $root_start = defined $option{root} ? $option{root} : $find->(1);
    $claim->($root_start, 1);
    $write_inode->(0, $map_start, $map_length);
    $write_inode->(1, $root_start, $ENTRIES * 20);

    my @entries;
    for my $file (@files) {
        if ($file->{deleted}) {
            push @entries, pack 'VZ15C', 77, $file->{name}, 0;
            next;
        }
        my $inode = defined $file->{inode} ? $file->{inode} : $find->(1);
        $claim->($inode, 1);
        my $count = sectors (length $file->{data});
        my $start
          = defined $file->{start} ? $file->{start} : $find->($count);
        $claim->($start, $count);
        $write_inode->($inode, $start, length $file->{data});
        $store->($start, $file->{data});
        push @entries, pack 'VZ15C', $inode, $file->{name}, 1;
    }
    die "too many names\n" if @entries > $ENTRIES;
    $store->($root_start, pack 'a320', join '', @entries);
    $store->($map_start, pack "a$map_length", pack 'b*', join '', @used);
    return join '', @image;
}

# check_image (BYTES) takes a file system apart.  Returns a hash of names and
# contents, and one of names and [inode, start]; dies with the reason if
# anything is not as it must be.
sub check_image {
    my ($bytes) = @_;
    my $total = length ($bytes) / 512;
    my @owner;
    my $file = sub {
        my ($name, $inode) = @_;
        die "$name: inode beyond the end\n" if $inode >= $total;
        my ($start, $length, $magic, $rest)
          = unpack 'VVVa500', substr $bytes, $inode * 512, 512;
        die "$name: no inode in sector $inode\n" if $magic != $MAGIC;
        die "$name: rest of inode is not zero\n" if $rest =~ /[^\0]/;
        my $count = sectors ($length);
        die "$name: beyond the end\n" if $start + $count > $total;
        die "$name: an empty file that starts at $start\n"
          if !$count && $start;
        for my $sector ($inode, $start .. $start + $count - 1) {
            die "$name: sector $sector belongs to $owner[$sector]\n"
              if defined $owner[$sector];
            $owner[$sector] = $name;
        }
        return ((substr $bytes, $start * 512, $length), $start);
    };

    my ($map) = $file->('[free map]', 0);
    my ($root) = $file->('[root]', 1);
    die "free map of wrong length\n"
      if length $map != 4 * int (($total + 31) / 32);
    die "root directory of wrong length\n" if length $root != $ENTRIES * 20;
    my (%contents, %places);
    while ($root =~ /(.{20})/gs) {
        my ($inode, $name, $used) = unpack 'Va15C', $1;
        next if !$used;
        die "in use: $used\n" if $used != 1;
        $name =~ s/\0.*//s or die "name without end\n";
        die "bad name `$name'\n" if $name eq '' || $name =~ m{/};
        die "$name: twice\n" if exists $contents{$name};
        my ($data, $start) = $file->($name, $inode);
        $contents{$name} = $data;
        $places{$name} = [ $inode, $start ];
    }
    my @bits = split //, unpack 'b*', $map;
    for my $sector (0 .. $total - 1) {
        die "sector $sector: bit is $bits[$sector], owner is "
          . (defined $owner[$sector] ? $owner[$sector] : 'nobody') . "\n"
          if $bits[$sector] != (defined $owner[$sector] ? 1 : 0);
    }
    return (\%contents, \%places);
}

# partition (DISK) returns the bytes of the file system's partition on DISK,
# the bytes of a whole disk.
sub partition {
    my ($disk) = @_;
    for my $slot (0 .. 3) {
        my ($type, $start, $count)
          = unpack 'x4Cx3VV', substr $disk, 446 + 16 * $slot, 16;
        return substr $disk, $start * 512, $count * 512 if $type == 0x21;
    }
    die "no file system's partition\n";
}

1;
