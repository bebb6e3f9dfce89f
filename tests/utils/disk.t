#!/usr/bin/env perl

# The image format, byte by byte: what other tools and kernels read.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use lib "$FindBin::Bin/../../utils";
use Test::More;
use PintosHost::Disk ();
use Guest qw(tool workdir run slurp spew have leftovers);

my $dir = workdir ();
my $mkdisk = tool ('pintos-mkdisk');

# make (ARG...) makes a disk and returns its bytes; the test fails with its
# message if that does not work.
sub make {
    my (@args) = @_;
    unlink "$dir/d";
    my $result = run ($mkdisk, 'd', @args);
    is ($result->{status}, 0, "pintos-mkdisk @args") or diag $result->{err};
    return -e "$dir/d" ? slurp ("$dir/d") : '';
}

# entry (BYTES, I) returns partition entry I in hexadecimal.
sub entry {
    my ($bytes, $i) = @_;
    return unpack 'H*', substr $bytes, 446 + 16 * $i, 16;
}

# places (BYTES) returns type, first sector and count of all entries.
sub places {
    my ($bytes) = @_;
    return map {
        join ' ', unpack 'x4 H2 x3 V V', substr $bytes, 446 + 16 * $_, 16
    } 0 .. 3;
}

# One partition, no loader.
my $d = make ('--filesys-size=2');
is (length $d, 2_580_480, 'padded to a cylinder');
is (entry ($d, 0), '00000200210102040100000000100000', 'its entry');
is (entry ($d, 1), '0' x 32, 'no other entry');
is (substr ($d, 0, 2), "\xcd\x18", 'no loader');
is (substr ($d, 2, 444), "\0" x 444, 'no words');
is (substr ($d, 510, 2), "\x55\xaa", 'signature');

# All four roles, with a loader and words.
my $loader = join '', map { chr (1 + $_ % 255) } 0 .. 511;
my $kernel = 'K' x 96_840;
spew ("$dir/loader.bin", $loader);
spew ("$dir/kernel.bin", $kernel);
spew ("$dir/fs", 'F' x 1000);
$d = make (qw(--kernel=kernel.bin --filesys-size=1 --scratch-size=2),
    qw(--swap-size=0.5 -- -q run), 'args-many a b');
is_deeply ([ places ($d) ],
    [ '20 1 190', '21 191 2048', '22 2239 4096', '23 6335 1024' ],
    'order and places of the partitions');
is (length $d, 4_128_768, 'size of the image');
is (substr ($d, 0, 314), substr ($loader, 0, 314), 'loader beside kernel');
is (substr ($d, 314, 4), pack ('V', 3), 'number of words');
is (substr ($d, 318, 128),
    pack ('a128', "-q\0run\0args-many a b\0"), 'words');
is (unpack ('C', substr $d, 446, 1), 0x80, 'the kernel is bootable');
is (unpack ('C', substr $d, 462, 1), 0, 'the file system is not');
is (substr ($d, 512, length $kernel), $kernel, 'contents of the kernel');
ok (substr ($d, 512 + length $kernel) !~ /[^\0]/, 'zeros behind it');

# Copies of files and of partitions.
$d = make ('--filesys=fs');
is ((places ($d))[0], '21 1 2', 'a file fills whole sectors');
is (substr ($d, 512, 1024), 'F' x 1000 . "\0" x 24, 'its contents');
rename "$dir/d", "$dir/e";
$d = make ('--filesys-from=e', '--align=none');
is (substr ($d, 512), 'F' x 1000 . "\0" x 24, 'copied out of a disk');
is (length $d, 3 * 512, '--align=none pads nothing');

# Alignment and geometry.
$d = make (qw(--filesys-size=1 --swap-size=1 --align=full));
is_deeply ([ (places ($d))[ 0, 1 ] ], [ '21 63 2961', '23 3024 3024' ],
    '--align=full ends partitions at cylinders');
is (length $d, 6048 * 512, 'and the image');
is (entry ($d, 0), '00010100210f3f023f000000910b0000',
    'cylinder, head and sector of the aligned partition');
$d = make (qw(--filesys-size=2 --geometry=zip --align=none));
is (entry ($d, 0), '00000200210001020100000000100000', '--geometry=zip');
$d = make ('--filesys-size=2', '--geometry=2,3', '--align=none');
is (substr (entry ($d, 0), 0, 16), '00000200' . '210182aa',
    'cylinders above 255 use two bits of the sector');
$d = make ('--filesys-size=2', '--geometry=1,1', '--align=none');
is (substr (entry ($d, 0), 8, 8), '21feffff',
    'cylinders above 1023 are told as 1023, 254, 63');

is (unpack ('H*', PintosHost::Disk::chs (1023, { heads => 1, sectors => 1 })),
    '00c1ff', 'the last cylinder that can be told');
is (unpack ('H*', PintosHost::Disk::chs (1024, { heads => 1, sectors => 1 })),
    'feffff', 'the first that cannot');

# Raw images.
$d = make (qw(--format=raw --filesys=fs));
is (length $d, 516_096, 'a raw image is padded, too');
is (substr ($d, 0, 1001), 'F' x 1000 . "\0", 'and has only the contents');
$d = make (qw(--format=raw --filesys=fs --align=none));
is (length $d, 1024, 'raw and --align=none');

# The option that may have a value does not swallow the disk.
unlink "$dir/d";
is (run ($mkdisk, '--kernel=kernel.bin', '--loader', 'd', '--', 'x')->{status},
    0, '--loader DISK');
is (substr (slurp ("$dir/d"), 0, 4), substr ($loader, 0, 4), 'has a loader');
is (-s "$dir/d", 516_096, 'and a kernel');
$d = make (qw(--kernel=kernel.bin --no-loader));
is (substr ($d, 0, 2), "\xcd\x18", '--no-loader');

# A second opinion.
SKIP: {
    skip 'no sfdisk', 2 if !have ('sfdisk');
    make (qw(--kernel=kernel.bin --filesys-size=1 --scratch-size=2));
    my $result = run ('sfdisk', '--verify', 'd');
    is ($result->{status}, 0, 'sfdisk --verify') or diag $result->{out};
    my $dump = run ('sfdisk', '--dump', 'd')->{out};
    like ($dump, qr/start=\s*191, size=\s*2048, type=21/, 'sfdisk --dump');
}

is_deeply ([ leftovers () ], [], 'nothing left behind');
done_testing ();
