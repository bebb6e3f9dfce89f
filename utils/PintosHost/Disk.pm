package PintosHost::Disk;

# Partitioned disk images, byte by byte.
#
# Sector 0 holds boot code, the kernel's words and four partition entries.
# The partitions follow in the fixed order of their roles, one behind the
# other.  An image is written front to back, and whatever is zero at its end
# is left to the file system (a sparse file).
#
# What goes into a partition is a content: { bytes, [data], [path, start,
# length] }.  It is `bytes' long; `data' or `length' bytes of file `path'
# from `start' come first, zeros after that.

use strict;
use warnings;

use Pintos qw(fail usage_error warning read_bytes unfinished);
use PintosHost::Words qw(pack_words);

use Exporter 'import';
our @EXPORT_OK = qw(@ROLES SECTOR WORDS_AT parse_size parse_geometry parse_align
  file_content size_content partition_content read_table is_partitioned
  read_loader boot_code layout write_disk write_content);

use constant SECTOR      => 512;
use constant CODE_BYTES  => 314;
use constant WORDS_AT    => CODE_BYTES;
use constant TABLE_BYTES => 64;
use constant SIGNATURE   => "\x55\xaa";
use constant NO_LOADER   => "\xcd\x18";      # int 18h: "no boot device"

# A disk that Bochs accepts has a whole number of these.
use constant CYLINDER => 16 * 63 * SECTOR;

our @ROLES = qw(kernel filesys scratch swap);
my %type = (kernel => 0x20, filesys => 0x21, scratch => 0x22, swap => 0x23);
my %role = reverse %type;

# parse_size (TEXT) turns megabytes, possibly with a fraction, into bytes.
sub parse_size {
    my ($text) = @_;
    usage_error ("$text: not a size in megabytes")
      if $text !~ /\A(?:\d+\.?\d*|\.\d+)\z/;
    my $bytes = $text * 1048576;
    my $whole = int $bytes;
    $whole++ if $whole < $bytes;
    usage_error ("$text: size must not be zero") if !$whole;
    return $whole;
}

# parse_geometry (TEXT) returns { heads, sectors } for "H,S" or "zip".
sub parse_geometry {
    my ($text) = @_;
    return { heads => 16, sectors => 63 } if !defined $text;
    return { heads => 64, sectors => 32 } if $text eq 'zip';
    my ($heads, $sectors) = $text =~ /\A(\d+),(\d+)\z/
      or usage_error ("bad syntax for geometry: $text");
    usage_error ("$text: at most 255 heads")
      if $heads < 1 || $heads > 255;
    usage_error ("$text: at most 63 sectors")
      if $sectors < 1 || $sectors > 63;
    return { heads => $heads, sectors => $sectors };
}

# parse_align (TEXT) checks the name of an alignment, by default "bochs".
sub parse_align {
    my ($text) = @_;
    return 'bochs' if !defined $text;
    usage_error ("unknown alignment \"$text\"")
      if $text !~ /\A(?:bochs|full|none)\z/;
    return $text;
}

# file_content (FILE) is all of a file.
sub file_content {
    my ($file) = @_;
    my @stat = stat $file or fail ("$file: stat: $!");
    fail ("$file: is a directory") if -d _;
    fail ("$file: file has zero size") if !$stat[7];
    warning ("$file: looks like a partitioned disk (use --ROLE-from?)")
      if is_partitioned ($file);
    return {
        path => $file, start => 0, length => $stat[7], bytes => $stat[7] };
}

# size_content (BYTES) is that many zeros.
sub size_content {
    my ($bytes) = @_;
    return { bytes => $bytes };
}

# partition_content (DISK, ROLE) is a partition of another disk.
sub partition_content {
    my ($disk, $role) = @_;
    my $part = read_table ($disk)->{$role}
      or fail ("$disk: no $role partition");
    my $bytes = $part->{sectors} * SECTOR;
    my $start = $part->{start} * SECTOR;
    fail ("$disk: $role partition ends behind the end of the disk")
      if $start + $bytes > -s $disk;
    return {
        path => $disk, start => $start, length => $bytes, bytes => $bytes };
}

# is_partitioned (FILE) is true if FILE has the signature of a disk.
sub is_partitioned {
    my ($file) = @_;
    return 0 if !-f $file || -s _ < SECTOR;
    return read_bytes ($file, SECTOR - 2, 2) eq SIGNATURE;
}

# read_table (DISK) returns a hash from role to { start, sectors }, both in
# sectors.  Fails the program if DISK has no partition table, and warns of
# entries that are odd.
sub read_table {
    my ($disk) = @_;
    -e $disk or fail ("$disk: open: $!");
    is_partitioned ($disk) or fail ("$disk: not a partitioned disk");
    my $table = read_bytes ($disk, SECTOR - 2 - TABLE_BYTES, TABLE_BYTES);
    my %found;
    for my $i (1 .. 4) {
        my $entry = substr $table, ($i - 1) * 16, 16;
        next if substr ($entry, 0, 4) eq "\0" x 4;
        my ($status, $kind, $start, $sectors) =
          unpack 'C x3 C x3 V V', $entry;
        if ($status != 0x00 && $status != 0x80) {
            warning ("invalid partition entry $i in $disk");
            next;
        }
        my $name = $role{$kind};
        if (!defined $name) {
            warning (sprintf 'non-Pintos partition type 0x%02x in %s',
                $kind, $disk);
        } elsif (exists $found{$name}) {
            warning ("duplicate $name partition in $disk");
        } else {
            $found{$name} = { start => $start, sectors => $sectors };
        }
    }
    return \%found;
}

# read_loader (FILE) returns the boot code in FILE.
sub read_loader {
    my ($file) = @_;
    my $bytes = -s $file;
    defined $bytes or fail ("$file: open: $!");
    fail ("$file: must be exactly 314 or 512 bytes long")
      if -d $file || ($bytes != CODE_BYTES && $bytes != SECTOR);
    return read_bytes ($file, 0, CODE_BYTES);
}

# boot_code (DISK) returns the boot code of a partitioned disk, or undef if
# the disk has none.
sub boot_code {
    my ($disk) = @_;
    my $code = read_bytes ($disk, 0, CODE_BYTES);
    return if substr ($code, 0, 2) eq NO_LOADER || $code !~ /[^\0]/;
    return $code;
}

# round_up (N, UNIT) returns the multiple of UNIT that is N or comes next.
sub round_up {
    my ($n, $unit) = @_;
    return $n + (-$n) % $unit;
}

# layout (DISK) fills in where partitions lie.  DISK is a hash with
# `contents' (role to content), `geometry', `align'; `parts' (role to
# { start, sectors }) and `bytes' are added.
sub layout {
    my ($disk) = @_;
    my $geometry = $disk->{geometry};
    my $full = $disk->{align} eq 'full';
    my $next = $full ? $geometry->{sectors} : 1;
    $disk->{parts} = {};
    for my $name (@ROLES) {
        my $content = $disk->{contents}{$name} or next;
        my $end = $next + round_up ($content->{bytes}, SECTOR) / SECTOR;
        $end = round_up ($end, $geometry->{heads} * $geometry->{sectors})
          if $full;
        $disk->{parts}{$name} = { start => $next, sectors => $end - $next };
        $next = $end;
    }
    fail ('disk would be larger than 2 TB') if $next > 0xffffffff;
    $disk->{bytes} = $next * SECTOR;
    $disk->{bytes} = round_up ($disk->{bytes}, CYLINDER)
      if $disk->{align} eq 'bochs';
    return $disk;
}

# chs (LBA, GEOMETRY) returns the three bytes that tell a sector's place in
# the old way.
sub chs {
    my ($lba, $geometry) = @_;
    my ($heads, $sectors) = @{$geometry}{qw(heads sectors)};
    my $cylinder = int $lba / ($heads * $sectors);
    my $head = int ($lba / $sectors) % $heads;
    my $sector = $lba % $sectors + 1;
    ($cylinder, $head, $sector) = (1023, 254, 63) if $cylinder > 1023;
    return pack 'CCC', $head, $sector | ($cylinder >> 8 << 6),
      $cylinder & 0xff;
}

# boot_sector (DISK) returns sector 0 for a disk that layout has seen.  Its
# `loader' is the boot code or undef, its `words' are for the kernel.
sub boot_sector {
    my ($disk) = @_;
    my $table = '';
    for my $name (@ROLES) {
        my $part = $disk->{parts}{$name} or next;
        my ($start, $sectors) = @{$part}{qw(start sectors)};
        $table .=
            pack ('C', $name eq 'kernel' ? 0x80 : 0)
          . chs ($start, $disk->{geometry})
          . pack ('C', $type{$name})
          . chs ($start + $sectors - 1, $disk->{geometry})
          . pack ('VV', $start, $sectors);
    }
    my $code = defined $disk->{loader} ? $disk->{loader} : NO_LOADER;
    return pack ('a' . CODE_BYTES, $code)
      . pack_words (@{ $disk->{words} || [] })
      . pack ('a' . TABLE_BYTES, $table)
      . SIGNATURE;
}

# write_content (HANDLE, OFFSET, CONTENT, NAME) writes the bytes of CONTENT
# that are not fill.  NAME is the image's, for messages.
sub write_content {
    my ($handle, $offset, $content, $name) = @_;
    sysseek $handle, $offset, 0 or fail ("$name: seek: $!");
    if (defined $content->{data}) {
        put ($handle, $content->{data}, $name);
        return;
    }
    return if !defined $content->{path};
    my ($at, $left) = @{$content}{qw(start length)};
    while ($left > 0) {
        my $chunk = read_bytes ($content->{path}, $at,
            $left < 1 << 20 ? $left : 1 << 20);
        fail ("$content->{path}: unexpected end of file") if $chunk eq '';
        put ($handle, $chunk, $name);
        $at += length $chunk;
        $left -= length $chunk;
    }
    return;
}

# put (HANDLE, BYTES, NAME) writes all of BYTES.
sub put {
    my ($handle, $bytes, $name) = @_;
    my $done = 0;
    while ($done < length $bytes) {
        my $count = syswrite $handle, $bytes, length ($bytes) - $done, $done;
        defined $count or fail ("$name: write: $!");
        $done += $count;
    }
    return;
}

# write_disk (FILE, DISK) creates image FILE, which must not exist yet.  DISK
# is as for layout, with `loader' and `words', or with `raw' (one content
# that fills the image).  A file that could not be completed is removed.
sub write_disk {
    my ($file, $disk) = @_;
    require Fcntl;
    sysopen my $handle, $file,
      Fcntl::O_RDWR () | Fcntl::O_CREAT () | Fcntl::O_EXCL ()
      or fail ("$file: create: $!");
    my $done = unfinished ($file);
    write_image ($handle, $file, $disk);
    close $handle or fail ("$file: close: $!");
    $done->();
    return;
}

# write_image (HANDLE, FILE, DISK) does the writing for write_disk.
sub write_image {
    my ($handle, $file, $disk) = @_;
    binmode $handle;
    if ($disk->{raw}) {
        my $bytes = round_up ($disk->{raw}{bytes}, SECTOR);
        $bytes = round_up ($bytes, CYLINDER) if $disk->{align} eq 'bochs';
        $bytes = round_up ($bytes,
            SECTOR * $disk->{geometry}{heads} * $disk->{geometry}{sectors})
          if $disk->{align} eq 'full';
        write_content ($handle, 0, $disk->{raw}, $file);
        truncate $handle, $bytes or fail ("$file: truncate: $!");
        return;
    }
    layout ($disk);
    put ($handle, boot_sector ($disk), $file);
    for my $name (@ROLES) {
        my $part = $disk->{parts}{$name} or next;
        write_content ($handle, $part->{start} * SECTOR,
            $disk->{contents}{$name}, $file);
    }
    truncate $handle, $disk->{bytes} or fail ("$file: truncate: $!");
    return;
}

1;
