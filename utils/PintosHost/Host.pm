package PintosHost::Host;

# Which command installs a tool on this machine.  The package manager is the
# first of apt-get, dnf, pacman and brew that the host has; packages are
# called differently everywhere.

use strict;
use warnings;

use Pintos qw(which);

use Exporter 'import';
our @EXPORT_OK = qw(missing install_command);

my @managers = (
    [ 'apt-get', 'apt-get install' ],
    [ 'dnf', 'dnf install' ],
    [ 'pacman', 'pacman -S' ],
    [ 'brew', 'brew install' ],
);

# Program, then its package for each manager in order; undef where there is
# none.
my %tool = (
    perl => [ 'perl', 'perl', 'perl', 'perl', 'perl' ],
    make => [ 'make', 'make', 'make', 'make', 'make' ],
    compiler => [ 'gcc', 'gcc', 'gcc', 'gcc', 'i686-elf-gcc' ],
    binutils =>
      [ 'ld', 'binutils', 'binutils', 'binutils', 'i686-elf-binutils' ],
    qemu => [
        'qemu-system-i386', 'qemu-system-x86', 'qemu-system-x86-core',
        'qemu-system-x86', 'qemu' ],
    qboot => [
        'qboot.rom', 'qemu-system-data', 'qemu-common',
        'qemu-system-x86-firmware', 'qemu' ],
    bochs =>
      [ 'bochs', 'bochs bochs-sdl bochsbios vgabios', 'bochs', undef,
        'bochs' ],
    gdb => [ 'gdb', 'gdb', 'gdb', 'gdb', 'i386-elf-gdb' ],
);

# install_command (TOOL) returns the command that installs TOOL here, or
# undef if this machine has no package manager that we know.
sub install_command {
    my ($name) = @_;
    for my $i (0 .. $#managers) {
        next if !defined which ($managers[$i][0]);
        my $package = $tool{$name}[ $i + 1 ];
        return if !defined $package;
        return "$managers[$i][1] $package";
    }
    return;
}

# missing (TOOL [, WHAT]) returns a line that says that TOOL is missing, or
# WHAT is wrong with it, and what to do.
sub missing {
    my ($name, $what) = @_;
    my $command = install_command ($name);
    my $line = "$tool{$name}[0]: " . (defined $what ? $what : 'not found');
    return defined $command
      ? "$line; install it by: $command"
      : "$line; install it with this system's package manager";
}

1;
