package PintosHost::Ustar;

# Archives on the scratch partition, in the ustar format: 512 bytes of header
# in front of each file, whose contents are filled up to whole sectors.  Two
# zero sectors mark the end.

use strict;
use warnings;

use Exporter 'import';
our @EXPORT_OK = qw(make_header parse_header END_MARK);

use constant HEADER_BYTES => 512;
use constant END_MARK     => "\0" x 1024;
use constant NAME_BYTES   => 99;

# The fields in order.  Numbers are octal text that ends in a NUL.
use constant LAYOUT => 'a100 a8 a8 a8 a12 a12 a8 a1 a100 a6 a2 a32 a32 a8 a8'
  . ' a155 x12';
use constant CHECKSUM_AT => 148;

# All archives are alike, whenever and by whomever they were made.
use constant MTIME => 1_136_102_400;

# make_header (NAME, BYTES) returns the header of a file, or undef if NAME is
# too long for it.
sub make_header {
    my ($name, $bytes) = @_;
    return if length $name > NAME_BYTES || $name eq '';
    my $header = pack LAYOUT, $name,
      octal (8, 0644),             ## no critic (ProhibitLeadingZeros)
      octal (8, 0), octal (8, 0),
      octal (12, $bytes), octal (12, MTIME),
      ' ' x 8, '0', '', "ustar\0", '00', 'root', 'root',
      octal (8, 0), octal (8, 0), '';
    substr $header, CHECKSUM_AT, 8, octal (8, unpack '%32C*', $header);
    return $header;
}

# octal (WIDTH, N) returns N in WIDTH - 1 octal digits and a NUL.
sub octal {
    my ($width, $n) = @_;
    return sprintf '%0*o%s', $width - 1, $n, "\0";
}

# parse_header (HEADER) returns { name, bytes, directory } of the file that
# HEADER announces, { end => 1 } at the end of an archive, or { error =>
# REASON }.
sub parse_header {
    my ($header) = @_;
    return { error => 'archive is cut off' }
      if length $header < HEADER_BYTES;
    return { end => 1 } if $header !~ /[^\0]/;
    my ($name, $mode, $uid, $gid, $size, $mtime, $sum, $kind, $link, $magic,
        $version, undef, undef, undef, undef, $prefix) =
      unpack LAYOUT, $header;
    return { error => 'not a ustar archive' } if $magic ne "ustar\0";
    return { error => 'invalid ustar version' } if $version ne '00';
    my $promised = number ($sum);
    return { error => 'corrupt chksum field' } if !defined $promised;
    substr $header, CHECKSUM_AT, 8, ' ' x 8;
    return { error => 'checksum mismatch' }
      if $promised != unpack '%32C*', $header;
    s/\0.*//s for $name, $prefix;
    return { error => 'file name too long' } if $prefix ne '';
    return { error => 'unimplemented file type' }
      if $kind !~ /\A[05\0]\z/;
    my $bytes = number ($size);
    return { error => 'corrupt file size field' } if !defined $bytes;
    my $directory = $kind eq '5';
    return {
        name => $name, bytes => $directory ? 0 : $bytes,
        directory => $directory };
}

# number (FIELD) returns the number in an octal FIELD, or undef if there is
# none.
sub number {
    my ($field) = @_;
    my ($digits) = $field =~ /\A *([0-7]+)[ \0]*\z/ or return;
    return oct $digits;
}

1;
