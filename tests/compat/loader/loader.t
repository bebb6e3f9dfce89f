#!/usr/bin/env perl

# A loader and a kernel as other trees build them (loaded at 0x20000 and
# entered there in real mode, no multiboot header, no settings area) must run
# with our tools unchanged.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/../../utils/lib";
use Test::More;
use Guest qw(tool workdir build_guest build_loader run slurp spew have
  leftovers);

my $dir = workdir ();
my $pintos = tool ('pintos');
mkdir "$dir/build";
build_guest ("$dir/build/kernel.bin", 0x20000);
build_loader ("$dir/build/loader.bin");
is (-s "$dir/build/loader.bin", 314, 'the loader has 314 bytes');

my @simulators = ('--qemu');
push @simulators, '--bochs' if have ('bochs');
for my $simulator (@simulators) {
    my $result = run ($pintos, $simulator, '--', '-q', 'say:one',
        'say:two words', 'byte:31');
    is ($result->{status}, 0, "$simulator: recognised and booted");
    unlike ($result->{out}, qr/ -kernel /, 'from a disk');
    like ($result->{out},
        qr/\A[^\n]*\nPiLo hda1\r\nLoading\r\none\ntwo words\n\z/,
        'by its own loader, with its words');

    # The kernel is long enough for dots if it is not at the disk's start.
    spew ("$dir/long.bin",
        slurp ("$dir/build/kernel.bin") . "\0" x (60 * 512));
    $result = run ($pintos, $simulator, '--kernel=long.bin',
        '--loader=build/loader.bin', '--', '-q', 'byte:31');
    like ($result->{out}, qr/\nLoading\.{4}\r\n\z/,
        'a dot for each sector whose number is a multiple of 16');

    # A disk made elsewhere: kernel and loader come out of it.
    run (tool ('pintos-mkdisk'), "other$simulator.dsk",
        '--kernel=build/kernel.bin', '--filesys-size=1', '--', '-q',
        'say:alone');
    mkdir "$dir/empty";
    $result = run ({ dir => "$dir/empty" }, $pintos, $simulator,
        "--kernel-from=../other$simulator.dsk", '--', '-q', 'say:copied');
    like ($result->{out}, qr/\r\ncopied\n/, '--kernel-from');
    $result = run ({ dir => "$dir/empty" }, $pintos, $simulator,
        "--disk=../other$simulator.dsk", '--', '-q', 'say:attached');
    like ($result->{out}, qr/^PiLo hda hdb1\r\nLoading\r\nattached$/m,
        '--disk');
}

# Limits and failures, which this kernel knows nothing of.
my $result = run ($pintos, '-j', 3, '--', '-q', 'say:x');
is ($result->{err}, "warning: this kernel knows no --jitter: ignored\n",
    '-j is warned of');
is ($result->{status}, 0, 'and does not matter');

# The machine's end of the boot sector: a disk without a kernel.
run (tool ('pintos-mkdisk'), 'bare.dsk', '--loader=build/loader.bin',
    '--filesys-size=1');
$result = run ('qemu-system-i386', qw(-M pc -m 4 -nodefaults -display none),
    qw(-serial stdio -no-reboot -boot reboot-timeout=1),
    '-drive', 'format=raw,file=bare.dsk');
like ($result->{out}, qr/PiLo hda1\r\nNot found/, 'Not found');

is_deeply ([ leftovers () ], [], 'nothing left behind');
done_testing ();
