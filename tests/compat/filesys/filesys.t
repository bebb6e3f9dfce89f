#!/usr/bin/env perl

# File systems made elsewhere, according to the format's description, must be
# read and written by our kernel, and what it makes must agree with the
# description.  And what cannot be done must be said in one line.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin, "$FindBin::Bin/../../utils/lib";
use Test::More;
use BaseImage qw(make_image check_image partition);
use Guest qw(tool tree workdir run slurp spew leftovers);

plan skip_all => 'no kernel with files' if !-d tree () . '/userprog';

my $dir = workdir ();
my $pintos = tool ('pintos');
my $mkdisk = tool ('pintos-mkdisk');
my $make = run ($ENV{MAKE} || 'make', '-s', '-C', tree () . '/userprog',
    'build/kernel.bin');
is ($make->{status}, 0, 'there is a kernel') or diag $make->{err};
my @kernel = ('--kernel=' . tree () . '/userprog/build/kernel.bin');

# data (LENGTH, SEED) returns bytes that look like nothing else.
sub data {
    my ($length, $seed) = @_;
    return pack 'C*', map { ($_ * $seed + ($_ >> 8) * 11 + $seed) & 255 }
      0 .. $length - 1;
}

# disk (IMAGE) makes a disk of a file system and returns its name.
sub disk {
    my ($image) = @_;
    spew ("$dir/fs.img", $image);
    unlink "$dir/fs.dsk";
    run ($mkdisk, 'fs.dsk', '--filesys=fs.img');
    return 'fs.dsk';
}

# boot (OPTION..., '--', WORD...) runs the kernel and returns the result, with
# what it printed after `Boot complete.' as `after'.
sub boot {
    my (@words) = @_;
    my $result = run ($pintos, @kernel, '-v', '-k', '-T', 60, @words);
    my $output = $result->{out};
    $output =~ s/.*^Boot complete\.\n//ms;
    $output =~ s/^Timer: .*//ms;
    $result->{after} = $output;
    return $result;
}

# intact (IMAGE, FILES, WHAT) checks that IMAGE is in order and has just the
# files that the hash FILES says.
sub intact {
    my ($image, $files, $what) = @_;
    my ($contents, $places) = eval { check_image ($image) };
    is ($@, '', "$what: in order");
    is_deeply ([ sort keys %{ $contents || {} } ], [ sort keys %{$files} ],
        "$what: names");
    for my $name (sort keys %{$files}) {
        ok (defined $contents->{$name}
              && $contents->{$name} eq $files->{$name}, "$what: $name");
    }
    return $places;
}

# --- An image made elsewhere -------------------------------------------------

# Files in places that our kernel would not choose, of sizes at borders.
my @fixture = (
    { name => 'empty', data => '', inode => 900 },
    { name => 'one', data => 'x', inode => 40, start => 30 },
    { name => 'gone', deleted => 1 },
    { name => 'b511', data => data (511, 3), inode => 12, start => 1500 },
    { name => 'b512', data => data (512, 5) },
    { name => 'b513', data => data (513, 7), inode => 2047, start => 2045 },
    { name => 'fourteen-chars', data => data (70000, 9), inode => 700,
        start => 701 },
    { name => 'page+1', data => data (4097, 13) });
my %files = map { $_->{name} => $_->{data} } grep { !$_->{deleted} } @fixture;
my $image = make_image (2048, junk => 1, map => 100, root => 2000, @fixture);
intact ($image, \%files, 'fixture');

my $disk = disk ($image);
my @names = map { $_->{name} } grep { !$_->{deleted} } @fixture;
my $result = boot ("--disk=$disk", (map { ('-g', $_, '-a', "got-$_") } @names),
    '--', '-q', 'ls');
is ($result->{status}, 0, 'fixture mounts') or diag $result->{out};
my ($listing) = $result->{after} =~ /\A(.*?^End of listing\.\n)/ms;
is ($listing, join ("\n", 'Files in the root directory:', @names,
    "End of listing.\n"), 'ls in the order of entries');
for my $name (@names) {
    ok (slurp ("$dir/got-$name") eq $files{$name}, "append: $name");
}
is (partition (slurp ("$dir/$disk")), $image, 'nothing was written');

# Written by us, read there.
spew ("$dir/new", data (3000, 17));
spew ("$dir/nothing", '');
$result = boot ("--disk=$disk", '-p', 'new', '-p', 'nothing', '--', '-q', 'rm',
    'b511', 'cat', 'one', 'rm', 'page+1');
is ($result->{status}, 0, 'written to') or diag $result->{out};
is ($result->{after}, <<'EOT', 'what the actions say');
Extracting ustar archive from scratch device into file system...
Putting 'new' into the file system...
Putting 'nothing' into the file system...
Erasing ustar archive...
Deleting 'b511'...
Printing 'one' to the console...
00000000  78                                              |x               |
Deleting 'page+1'...
EOT
delete @files{ 'b511', 'page+1' };
%files = (%files, new => data (3000, 17), nothing => '');
my $places = intact (partition (slurp ("$dir/$disk")), \%files, 'changed');

# The first free places in the fixture are 5 to 11 and 22; before and between
# are b512 and page+1.
is_deeply ($places->{new}, [ 5, 6 ], 'the first free places were taken');
is_deeply ($places->{nothing}, [ 22, 0 ], 'and the next');

# --- An image made by us -----------------------------------------------------

for my $size (2, 0.25, 8, 0.26) {
    unlink "$dir/ours.dsk";
    $result = boot ("--filesys-size=$size", '--make-disk=ours.dsk', '-p',
        'new', '-p', 'nothing', '-p', 'got-page+1', '-a', 'x', '--', '-q',
        '-f');
    is ($result->{status}, 0, "$size MB: formatted") or diag $result->{out};
    my $ours = partition (slurp ("$dir/ours.dsk"));
    my $theirs = make_image (length ($ours) / 512,
        { name => 'new', data => data (3000, 17) },
        { name => 'nothing', data => '' },
        { name => 'x', data => data (4097, 13) });
    ok ($ours eq $theirs, "$size MB: byte for byte as described");
    intact ($ours, { new => data (3000, 17), nothing => '',
        x => data (4097, 13) }, "$size MB");
}

# --- What cannot be done -----------------------------------------------------

# refuses (WHAT, MESSAGE, ARG...) checks that the kernel panics with MESSAGE.
sub refuses {
    my ($what, $message, @args) = @_;
    my $got = boot (@args);
    is ($got->{status}, 10, "$what: panic") or diag $got->{out};
    my ($line) = $got->{out} =~ /(?:^|\.\.\.)Kernel PANIC at \S+ in \w+\(\): (.*)$/m;
    is ($line, $message, "$what: message");
    return;
}

refuses ('no disk',
    'No file system device found, can\'t initialize file system.',
    '--', '-q');
refuses ('zeros', "can't open free map: no file system on hda2 (-f makes one)",
    '--filesys-size=1', '--', '-q');
refuses ('junk', "can't open free map: no file system on hdb1 (-f makes one)",
    '--disk=' . disk (data (65536, 3)), '--', '-q');
refuses ('tiny', 'file system device is too small',
    '--disk=' . disk ("\0" x 512), '--', '-q', '-f');
refuses ('no room for the root', 'root directory creation failed',
    '--disk=' . disk ("\0" x 1536), '--', '-q', '-f');

# damaged (WHAT, MESSAGE, AT, BYTES) does the same for an image in which BYTES
# have been put at byte AT.
sub damaged {
    my ($what, $message, $at, $bytes, @words) = @_;
    my $bad = make_image (2048, { name => 'file', data => 'text' });
    substr $bad, $at, length $bytes, $bytes;
    return refuses ($what, $message, '--disk=' . disk ($bad), '--', '-q',
        @words);
}
my $unreadable = "can't read free map: the file system on hdb1 is damaged";
damaged ('map of another size', $unreadable, 4, pack 'V', 252);
damaged ('map says that it is free', $unreadable, 2 * 512, "\xfe");
damaged ('map beyond the end', "can't open free map: no file system on hdb1"
      . ' (-f makes one)', 0, pack 'V', 2048);
damaged ('no root', "can't open root directory: the file system on hdb1 is"
      . ' damaged', 512 + 8, 'X');
damaged ('inode of nothing', 'file: open failed (the disk failed)',
    4 * 512 + 8, 'X', 'cat', 'file');
damaged ('inode beyond the end', 'file: open failed (the disk failed)',
    3 * 512, pack ('V', 0xffffffff), 'cat', 'file');
damaged ('negative length', 'file: open failed (the disk failed)',
    4 * 512 + 4, pack ('V', 0x80000000), 'cat', 'file');

my @good = ('--disk=' . disk (make_image (2048,
    { name => 'file', data => 'text' })));
refuses ('cat', 'none: open failed (there is no such file)', @good, '--',
    '-q', 'cat', 'none');
refuses ('rm', 'none: delete failed (there is no such file)', @good, '--',
    '-q', 'rm', 'none');
refuses ('append', 'none: open failed (there is no such file)', @good, '-g',
    'none', '--', '-q');
refuses ('extract', q{couldn't open scratch device}, @good, '--', '-q',
    'extract');
refuses ('append without scratch', q{couldn't open scratch device}, @good,
    '--', '-q', 'append', 'file');
refuses ('no archive',
    'bad ustar header in sector 0 (not a ustar archive)', @good,
    '--disk=' . do {
        spew ("$dir/s.img", data (2048, 3));
        run ($mkdisk, 's.dsk', '--scratch=s.img');
        's.dsk';
    }, '--', '-q', 'extract');
refuses ('archive cut off',
    'file2: the archive reaches beyond the end of scratch device hdc1', @good,
    '--disk=' . do {
        spew ("$dir/file2", data (2000, 3));
        run ($pintos, @kernel, '--filesys-size=1', '--make-disk=all.dsk', '-p',
            'file2', '--', '-q', '-f', '-filesys=hda9');
        my $all = slurp ("$dir/all.dsk");
        my ($start) = unpack 'V', substr $all, 446 + 2 * 16 + 8, 4;
        spew ("$dir/s.img", substr $all, $start * 512, 4 * 512);
        unlink "$dir/s.dsk";
        run ($mkdisk, 's.dsk', '--scratch=s.img');
        's.dsk';
    }, '--', '-q', 'extract');
refuses ('name exists', 'file: create failed (it exists already)', @good,
    '-p', 'new', '-a', 'file', '--', '-q');
refuses ('long name', 'fifteen-letters: create failed (the name is too long)',
    @good, '-p', 'new', '-a', 'fifteen-letters', '--', '-q');
refuses ('directory that is none',
    'a/b: create failed (there is no such file)', @good, '-p', 'new', '-a',
    'a/b', '--', '-q');

spew ("$dir/large", data (400_000, 3));
refuses ('disk full',
    'large: create failed (the disk or the directory is full)',
    '--filesys-size=0.25', '-p', 'large', '--', '-q', '-f');
refuses ('directory full',
    'q: create failed (the disk or the directory is full)',
    '--filesys-size=1', (map { ('-p', 'nothing', '-a', $_) } 'a' .. 'q'),
    '--', '-q', '-f');
refuses ('scratch full', 'large: out of space on scratch device',
    '--scratch-size=0.2', '--disk=' . disk (make_image (2048,
        { name => 'large', data => data (400_000, 3) })), '--', '-q',
    'append', 'large');

is_deeply ([ leftovers () ], [], 'nothing left behind');
done_testing ();
