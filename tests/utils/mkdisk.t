#!/usr/bin/env perl

# What pintos-mkdisk and pintos-set-cmdline refuse, and in which words; and
# what pintos-set-cmdline changes.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Test::More;
use Guest qw(tool workdir run slurp spew leftovers);

my $dir = workdir ();
my $mkdisk = tool ('pintos-mkdisk');
my $cmdline = tool ('pintos-set-cmdline');
spew ("$dir/fs", 'F' x 1000);
spew ("$dir/empty", '');
spew ("$dir/short", 'x' x 315);
mkdir "$dir/there";
run ($mkdisk, 'plain', '--filesys-size=1');

# refused (STATUS, PATTERN, COMMAND...) checks that a command fails in one
# line and makes no disk.
sub refused {
    my ($status, $pattern, @command) = @_;
    my $result = run (@command);
    my $name = join ' ', map { m{([^/]*)\z} } @command;
    is ($result->{status}, $status, $name);
    like ($result->{err}, $pattern, 'says why');
    like ($result->{err}, qr/\A[^\n]+\n\z/, 'in one line');
    unlike ($result->{err}, qr/ at \S+ line \d+/, 'without a trace');
    ok (!-e "$dir/d", 'no disk');
    unlink "$dir/d";
    return;
}

refused (2, qr/name of the disk is missing/, $mkdisk);
refused (2, qr/only one disk/, $mkdisk, 'd', 'e');
refused (2, qr/unknown option: frobnicate/, $mkdisk, 'd', '--frobnicate');
refused (1, qr/plain: already exists/, $mkdisk, 'plain');
refused (2, qr/unknown format "qcow"/, $mkdisk, 'd', '--format=qcow');
refused (2, qr/exactly one partition/, $mkdisk, 'd', '--format=raw');
refused (2, qr/exactly one partition/, $mkdisk, 'd', '--format=raw',
    '--filesys=fs', '--swap-size=1');
refused (2, qr/loader in a raw disk/, $mkdisk, 'd', '--format=raw',
    '--filesys=fs', '--loader');
refused (2, qr/--loader contradicts --no-loader/, $mkdisk, 'd', '--loader',
    '--no-loader');
refused (1, qr/Cannot find loader/, $mkdisk, 'd', '--kernel=fs');
refused (1, qr/short: must be exactly 314 or 512 bytes long/, $mkdisk, 'd',
    '--kernel=fs', '--loader=short');
refused (1, qr/empty: file has zero size/, $mkdisk, 'd', '--swap=empty');
refused (1, qr/nowhere: .*No such file/, $mkdisk, 'd', '--swap=nowhere');
refused (1, qr/there: is a directory/, $mkdisk, 'd', '--swap=there');
refused (1, qr/fs: not a partitioned disk/, $mkdisk, 'd', '--swap-from=fs');
refused (1, qr/plain: no swap partition/, $mkdisk, 'd', '--swap-from=plain');
refused (2, qr/two sources for swap partition/, $mkdisk, 'd', '--swap=fs',
    '--swap-size=1');
refused (2, qr/arguments without a loader/, $mkdisk, 'd', '--swap=fs', '--',
    '-q');
refused (2, qr/2x: not a size/, $mkdisk, 'd', '--swap-size=2x');
refused (2, qr/0: size must not be zero/, $mkdisk, 'd', '--swap-size=0');
refused (2, qr/geometry: 16/, $mkdisk, 'd', '--geometry=16');
refused (2, qr/at most 255 heads/, $mkdisk, 'd', '--geometry=256,63');
refused (2, qr/at most 63 sectors/, $mkdisk, 'd', '--geometry=16,64');
refused (2, qr/unknown alignment "half"/, $mkdisk, 'd', '--align=half');
refused (1, qr/command line exceeds 128 bytes/, $mkdisk, 'd', '--kernel=fs',
    '--loader=short', '--', 'x' x 128);
refused (1, qr{nowhere/d: create}, $mkdisk, 'nowhere/d', '--swap=fs');

# A loader alone is odd but allowed.
spew ("$dir/loader.bin", 'L' x 314);
my $result = run ($mkdisk, 'd', '--loader', '--filesys-size=1');
is ($result->{status}, 0, 'a loader without a kernel');
like ($result->{err}, qr/\Awarning: .*no kernel/, 'is warned of');
unlink "$dir/d";
for my $tool ($mkdisk, $cmdline) {
    for my $option (qw(-h --help)) {
        $result = run ($tool, $option);
        is ($result->{status}, 0, "$option");
        like ($result->{out}, qr/SYNOPSIS/, 'shows the manual');
    }
}

# pintos-set-cmdline.
my $kernel = 'K' x 5000;
spew ("$dir/kernel.bin", $kernel);
run ($mkdisk, 'boot', '--kernel=kernel.bin', '--', '-q', 'run', 'x');
my $before = slurp ("$dir/boot");
$result = run ($cmdline, 'boot', '--', '-q', '', 'two words');
is ($result->{status}, 0, 'pintos-set-cmdline');
is ($result->{err}, '', 'says nothing');
my $after = slurp ("$dir/boot");
is (substr ($after, 314, 132), pack ('V a128', 3, "-q\0\0two words\0"),
    'the words are there, also an empty one');
substr $before, 314, 132, '';
substr $after, 314, 132, '';
ok ($before eq $after, 'nothing else changed');
is (run ($cmdline, 'boot', '--')->{status}, 0, 'no words');
is (substr (slurp ("$dir/boot"), 314, 132), "\0" x 132, 'are zeros');
is (run ($cmdline, 'boot', '--', 'y' x 127)->{status}, 0, '128 bytes fit');
refused (1, qr/command line exceeds 128 bytes/, $cmdline, 'boot', '--',
    'y' x 64, 'z' x 63);
is (substr (slurp ("$dir/boot"), 314, 132), pack ('V a128', 1, 'y' x 127),
    'a refused command line changes nothing');
refused (1, qr/fs: not a partitioned disk/, $cmdline, 'fs', '--', '-q');
refused (1, qr/nowhere: open/, $cmdline, 'nowhere', '--', '-q');
refused (2, qr/`--'/, $cmdline, 'boot', '-q');
like (run ($cmdline, 'plain', '--', '-q')->{err}, qr/\Awarning: plain has no/,
    'a disk without a loader is warned of');

is_deeply ([ leftovers () ], [], 'nothing left behind');
done_testing ();
