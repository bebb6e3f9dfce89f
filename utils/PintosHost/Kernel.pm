package PintosHost::Kernel;

# What kind of kernel is this?  Three questions decide how it is booted:
#
#   - Is there a multiboot header with address fields in the first 8 kB?
#     Then QEMU can load it without a disk.
#   - Is there a settings area?  Then the kernel watches its own time limit
#     and its own failures.  Kernels from other trees have none.
#   - How much memory does it need?  An emulator asked to load a kernel that
#     does not fit into the machine resets it silently, so this is checked
#     beforehand.
#
# A kernel is a piece of a file: { path, start, bytes }, all of a kernel.bin
# or a partition of a disk.

use strict;
use warnings;

use Pintos qw(fail read_bytes);

use Exporter 'import';
our @EXPORT_OK = qw(inspect_kernel check_memory);

use constant HEADER_BYTES    => 8192;
use constant MULTIBOOT_MAGIC => 0x1badb002;
use constant ADDRESS_FIELDS  => 1 << 16;
use constant SETTINGS_MARK   => 'Tobiano settings';
use constant SETTINGS_AREA   => 256;             # mark, then 240 NUL bytes
use constant KERNEL_BASE     => 0xc0000000;

# Room that the multiboot information takes behind the kernel.
use constant BEHIND_KERNEL => 8192;

# inspect_kernel (PATH, START, BYTES) looks at the kernel in those bytes of
# file PATH.  Returns a hash: `multiboot' (true if it can be loaded
# directly), `settings' (offset of the bytes for the settings, or undef),
# `end' (physical address behind its memory, 0 if unknown).  Fails the
# program if that is no kernel, or only a part of one.
sub inspect_kernel {
    my ($path, $start, $bytes) = @_;
    my $limit = $bytes < HEADER_BYTES ? $bytes : HEADER_BYTES;
    my $head = read_bytes ($path, $start, $limit);
    fail ("$path: not a kernel (no ELF header)")
      if length $head < 52 || substr ($head, 0, 7) ne "\x7fELF\x01\x01\x01";

    my $elf_end = elf_end ($path, $head, $bytes);
    my $multiboot = multiboot_end ($path, $head, $bytes);

    my $mark = index $head, SETTINGS_MARK . ("\0" x 240);
    return {
        multiboot => defined $multiboot,
        settings => $mark < 0 ? undef : $mark + length SETTINGS_MARK,
        end => defined $multiboot ? $multiboot : $elf_end,
    };
}

# elf_end (PATH, HEAD, BYTES) returns the physical address behind the last
# segment of the ELF file that begins with HEAD.  Fails the program if the
# BYTES there are do not hold all that the headers promise.
sub elf_end {
    my ($path, $head, $bytes) = @_;
    my ($phoff, $shoff) = unpack 'x28 VV', $head;
    my ($phsize, $phnum, $shsize, $shnum) = unpack 'x42 v4', $head;
    my $promised = $shoff ? $shoff + $shsize * $shnum : 0;
    my $end = 0;
    for my $i (0 .. $phnum - 1) {
        my $at = $phoff + $i * $phsize;
        last if $phsize < 32 || $at + 32 > length $head;
        my ($type, $offset, undef, $paddr, $filesz, $memsz) =
          unpack "x$at V6", $head;
        next if $type != 1;
        $promised = $offset + $filesz if $offset + $filesz > $promised;
        $paddr -= KERNEL_BASE if $paddr >= KERNEL_BASE;
        $end = $paddr + $memsz if $paddr + $memsz > $end;
    }
    fail ("$path: truncated kernel ($bytes of $promised bytes)")
      if $promised > $bytes;
    return $end;
}

# multiboot_end (PATH, HEAD, BYTES) returns the physical address behind the
# kernel as its multiboot header tells it, or undef if it has none that
# gives addresses.
sub multiboot_end {
    my ($path, $head, $bytes) = @_;
    my $magic = pack 'V', MULTIBOOT_MAGIC;
    my $at = -1;
    while (($at = index $head, $magic, $at + 1) >= 0) {
        next if $at % 4 || $at + 32 > length $head;
        my ($flags, $checksum, $header, $load, $load_end, $bss_end) =
          unpack "x$at x4 V6", $head;
        next if (MULTIBOOT_MAGIC + $flags + $checksum) & 0xffffffff;
        next if !($flags & ADDRESS_FIELDS);

        my $file_end = $load_end - $load + $at - ($header - $load);
        fail ("$path: truncated kernel ($bytes of $file_end bytes)")
          if $load_end && $file_end > $bytes;
        return $bss_end || $load_end || $load + $bytes;
    }
    return;
}

# check_memory (PATH, KERNEL, MB) fails the program if KERNEL, as
# inspect_kernel told it, does not fit into a machine of MB megabytes.
sub check_memory {
    my ($path, $kernel, $mb) = @_;
    my $needed = $kernel->{end} + BEHIND_KERNEL;
    fail (
        sprintf '%s: kernel needs %d kB of memory, machine has %d kB (-m %d)',
        $path, ($needed + 1023) / 1024, $mb * 1024, $mb
    ) if $needed > $mb * 1024 * 1024;
    return;
}

1;
