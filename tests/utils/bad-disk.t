#!/usr/bin/env perl

# Disks that fail: QEMU's blkdebug gives the kernel errors where it is told
# to.  Once is made good by trying again; for ever is an error.  The kernel
# is that of the tests of disks, if it was built.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use File::Copy qw(copy);
use Test::More;
use Guest qw(tool tree workdir run spew have);

my $kernel = tree () . '/threads/build/kernel-storage.bin';
plan skip_all => 'kernel-storage.bin is not built' if !-e $kernel;
plan skip_all => 'no QEMU' if !have ('qemu-system-i386');

my $dir = workdir ();
run (tool ('pintos-mkdisk'), 'good.dsk', '--scratch-size=1');

# boot (WORDS, ERROR...) returns what the kernel says on a disk that fails as
# told: each ERROR is { event, sector, once }.
sub boot {
    my ($words, @errors) = @_;
    copy ("$dir/good.dsk", "$dir/bad.dsk") or die "bad.dsk: $!";
    spew ("$dir/errors", join '', map {
        qq([inject-error]\nevent = "$_->{event}"\nerrno = "5"\n)
          . qq(sector = "$_->{sector}"\nonce = "$_->{once}"\n)
    } @errors);
    return run (
        qw(qemu-system-i386 -M pc -m 4 -nodefaults -no-user-config),
        qw(-display none -serial stdio -no-reboot -device isa-debug-exit),
        '-cpu', 'pentium3,-apic', '-icount', 'shift=7,sleep=off',
        '-drive', 'file.driver=blkdebug,file.config=errors,'
          . 'file.image.driver=file,file.image.filename=bad.dsk,'
          . 'format=raw,if=none,id=disk0,rerror=report,werror=report',
        '-device', 'ide-hd,drive=disk0,bus=ide.0,unit=0,write-cache=off',
        '-kernel', $kernel, '-append',
        "|timeout=60,76800,6000 kill=1 input=none|-q -disk-stats $words"
    )->{out};
}

for my $method ('', '-ide=dma ', '-ide=pio ') {
    my $test = $method ? 'disk-some' : 'disk-random';
    my @once = map { { %{$_}, once => 'on' } }
      ({ event => 'read_aio', sector => 31 },
        { event => 'write_aio', sector => 41 });
    my $out = boot ("${method}run $test", @once);
    like ($out, qr/^\($test\) PASS$/m, "${method}errors that happen once")
      or diag $out;
    unlike ($out, qr/[1-9]\d* failed/, 'nobody hears of them');

    $out = boot ("${method}run $test",
        { event => 'read_aio', sector => 31, once => 'off' });
    like ($out, qr/FAIL: cannot read all 400 sectors$/m,
        "${method}a sector that cannot be read") or diag $out;
    like ($out, qr/hda1: 1 read requests of 400 sectors, 1 failed/,
        'is an error');
}

# Nothing can be read: no partitions, no panic.
my $out = boot ('', { event => 'read_aio', sector => 0, once => 'off' });
like ($out, qr/^hda:[ ]Partition[ ]table[ ]at[ ]sector[ ]0[ ]cannot[ ]be[ ]read$
    .*^Boot[ ]complete/msx, 'a disk whose first sector is bad') or diag $out;

done_testing ();
