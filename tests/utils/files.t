#!/usr/bin/env perl

# Files into a kernel's file system and out of it, byte for byte, with a real
# kernel: the one in userprog/build, if it is there.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use File::Copy qw(copy);
use Test::More;
use Guest qw(tool tree workdir run slurp spew have leftovers);

my $build = tree () . '/userprog/build';
plan skip_all => 'userprog is not built' if !-e "$build/kernel.bin";

my $dir = workdir ();
copy ("$build/$_", "$dir/$_") or die "$_: $!" for qw(kernel.bin loader.bin);
my $pintos = tool ('pintos');
my $mkdisk = tool ('pintos-mkdisk');

# Sizes around those of sectors; one with all bytes, one of many sectors.
my %size = (
    none => 0, one => 1, less => 511, sector => 512, more => 513,
    all => 256, many => 70_001,
);
my $seed = 1;
for my $name (sort keys %size) {
    my $bytes = join '', map { chr ($seed = ($seed * 75 + 74) % 65_537 % 256) }
      1 .. $size{$name};
    spew ("$dir/$name", $bytes);
}
my @names = sort keys %size;
my @puts = map { ('-p', $_) } @names;

# gets (SIMULATOR, ARG...) copies all files out and compares them.
sub gets {
    my ($what, @args) = @_;
    my $result = run ($pintos, qw(-v -k -T 60), @args,
        (map { ('-g', $_, '-a', "$_.back") } @names), '--', '-q');
    is ($result->{status}, 0, "$what: get") or diag $result->{out};
    for my $name (@names) {
        ok (-e "$dir/$name.back"
              && slurp ("$dir/$name.back") eq slurp ("$dir/$name"),
            "$what: $name");
        unlink "$dir/$name.back";
    }
    return;
}

for my $sim (qw(qemu bochs)) {
  SKIP: {
        skip "no $sim", 1
          if !have ($sim eq 'qemu' ? 'qemu-system-i386' : 'bochs');

        # Three runs with a disk that stays.
        unlink "$dir/files.dsk";
        run ($mkdisk, 'files.dsk', '--filesys-size=2');
        my @disk = ("--$sim", '--disk=files.dsk');
        my $result = run ($pintos, qw(-v -k -T 60), @disk, @puts, qw(-- -f -q));
        is ($result->{status}, 0, "$sim: put") or diag $result->{out};
        gets ($sim, @disk);

        # Its partition copied to another disk; everything in one run.
        gets ("$sim, copied", "--$sim", '--filesys-from=files.dsk');
        $result = run ($pintos, qw(-v -k -T 60), "--$sim", '--filesys-size=1',
            qw(-p many -a x -g x -a y -- -q -f));
        is ($result->{status}, 0, "$sim: put and get");
        ok (slurp ("$dir/y") eq slurp ("$dir/many"), "$sim: the same file");

        # What is not there: the kernel says so, no file is left.
        $result = run ($pintos, qw(-v -k -T 60), @disk,
            qw(-g one -a a -g nothing -a b -g more -a c -- -q));
        like ($result->{out}, qr/nothing: open failed/, "$sim: no such file");
        ok (-e "$dir/a", "$sim: those before it are copied");
        ok (!-e "$dir/b" && !-e "$dir/c", "$sim: others are not");
        unlink "$dir/a";

        # An archive that the scratch disk holds already.
        unlink "$dir/scratch.dsk";
        run ($mkdisk, 'scratch.dsk', '--scratch-size=1');
        $result = run ($pintos, qw(-v -k -T 60), "--$sim",
            qw(--disk=scratch.dsk --filesys-size=1 -p more -- -q -f ls));
        is ($result->{status}, 0, "$sim: scratch on another disk");
        like ($result->{out}, qr/^more\nEnd of listing/m, 'is read');
    }
}

is_deeply ([ leftovers () ], [], 'nothing left behind');
done_testing ();
