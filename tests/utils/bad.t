#!/usr/bin/env perl

# Bad input to pintos: one clear line, a status that is not zero, no trace
# and nothing left behind.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Test::More;
use Guest qw(tool workdir build_guest build_loader run slurp spew have
  leftovers);

my $dir = workdir ();
my $pintos = tool ('pintos');
my $mkdisk = tool ('pintos-mkdisk');
build_guest ("$dir/kernel.bin", 0x100000, multiboot => 1, settings => 1);
build_loader ("$dir/loader.bin");
spew ("$dir/fs", 'F' x 1000);
run ($mkdisk, 'plain.dsk', '--filesys=fs');
run ($mkdisk, 'odd.dsk', '--filesys=fs', '--align=none');
run ($mkdisk, 'boot.dsk', '--kernel=kernel.bin');

# refused (STATUS, PATTERN, ARG...) checks that pintos fails in one line.
# The first ARG may be a hash for Guest::run.
sub refused {
    my ($status, $pattern, @args) = @_;
    my $how = ref $args[0] ? shift @args : {};
    my $result = run ($how, $pintos, @args);
    my $name = join ' ', map { length > 40 ? substr ($_, 0, 40) . '~' : $_ }
      @args;
    is ($result->{status}, $status, "pintos $name");
    like ($result->{err}, $pattern, 'says why');
    like ($result->{err}, qr/\A[^\n]+\n\z/, 'in one line');
    unlike ($result->{err}, qr/ at \S+ line \d+/, 'without a trace');
    is ($result->{out}, '', 'before anything was started');
    return;
}

my @end = ('--', '-q');
refused (2, qr/unknown option: frobnicate/, '--frobnicate', @end);
refused (2, qr/unknown option: q\b/, '-q', @end);
refused (2, qr/option m requires an argument/, '-m', @end);
refused (2, qr/ambiguous/, '--no', @end);
refused (2, qr/stray: kernel arguments belong behind/, 'stray', @end);
refused (2, qr/VMware Player is not supported/, '--player', @end);
refused (2, qr/VMware Player is not supported/, '--sim=player', @end);
refused (2, qr/--terminal is not supported/, '-t', @end);
refused (2, qr/no gdb stub: use --bochs --monitor, or --qemu --gdb/,
    '--bochs', '--gdb', @end);
refused (2, qr/unknown simulator "simics"/, '--sim=simics', @end);
refused (2, qr/unknown debugger "ddd"/, '--debug=ddd', @end);
refused (2, qr/--qemu conflicts with --bochs/, '--bochs', '--qemu', @end);
refused (2, qr/--monitor conflicts with --gdb/, '--gdb', '--monitor', @end);
refused (2, qr/--memory=many: must be a number/, '-m', 'many', @end);
refused (2, qr/--memory=0: must be a number/, '-m', '0', @end);
refused (2, qr/--timeout=0: must be a number/, '-T', '0', @end);
refused (2, qr/--timeout=1\.5: must be a number/, '-T', '1.5', @end);
refused (2, qr/--jitter=x: must be a number/, '-j', 'x', @end);
refused (2, qr/--jitter together with --realtime/, '-j', 1, '-r', @end);
refused (2, qr/--no-preempt says how --jitter/, '--no-preempt', @end);
refused (2, qr/--kvm is for QEMU/, '--bochs', '--kvm', @end);
refused (2, qr/only allowed after -p or -g/, '-a', 'name', @end);
refused (2, qr/only one -a/, '-p', 'fs', '-a', 'x', '-a', 'y', @end);
refused (2, qr/two sources for swap partition/, '--swap=fs',
    '--swap-from=plain.dsk', @end) if 0;
refused (2, qr/two sources for swap partition/, '--swap=fs', '--swap-size=1',
    @end);
refused (1, qr/two sources for filesys partition/, '--filesys=fs',
    '--disk=plain.dsk', @end);
refused (1, qr/command line exceeds 128 bytes/, '--', '-q', 'x' x 125);
refused (1, qr/command line exceeds 128 bytes/, '--bochs', '--', '-q',
    'x' x 125)
  if have ('bochs');
is (run ($pintos, '--', '-q', 'say:' . 'x' x 120)->{status}, 0,
    '128 bytes are not refused');

# Kernels.
mkdir "$dir/none";
refused (1, qr/Cannot find kernel/, { dir => "$dir/none" }, @end);
refused (1, qr/nokernel: stat: No such file/, '--kernel=nokernel', @end);
refused (1, qr/fs: not a kernel/, '--kernel=fs', @end);
refused (1, qr/plain\.dsk: no kernel partition/, '--kernel-from=plain.dsk',
    @end);
refused (1, qr/fs: not a partitioned disk/, '--disk=fs', @end);
refused (1, qr/nodisk: open: No such file/, '--disk=nodisk', @end);
my $kernel = slurp ("$dir/kernel.bin");
for my $bytes (length ($kernel) - 1, 2500, 300) {
    spew ("$dir/cut", substr $kernel, 0, $bytes);
    refused (1, qr/cut: truncated kernel \($bytes of \d+ bytes\)/,
        '--kernel=cut', @end);
}
spew ("$dir/cut", substr $kernel, 0, 40);
refused (1, qr/cut: not a kernel/, '--kernel=cut', @end);
refused (1, qr/kernel needs \d+ kB of memory, machine has 1024 kB/, '-m', 1,
    @end);
refused (1, qr/kernel needs \d+ kB of memory, machine has 1024 kB/, '-m', 1,
    '--loader', @end);
for my $bits (1, 2, 4, 8) {
    my $head = $kernel;
    substr ($head, $_, 1) ^= chr $bits for 0 .. 6;
    spew ("$dir/spoilt", $head);
    refused (1, qr/spoilt: not a kernel/, '--kernel=spoilt', @end);
}

# Loaders and disks.
spew ("$dir/short", 'x' x 313);
refused (1, qr/short: must be exactly 314 or 512 bytes long/,
    '--loader=short', @end);
refused (1, qr/noloader: open/, '--loader=noloader', @end);
rename "$dir/loader.bin", "$dir/saved.bin";
refused (1, qr/Cannot find loader/, '--loader', @end);
rename "$dir/saved.bin", "$dir/loader.bin";
refused (1, qr/at most 4 disks/, '--filesys-size=1',
    (map { my $d = "s$_.dsk"; run ($mkdisk, $d, '--align=none') if !-e "$dir/$d";
        "--disk=$d" } 1 .. 4), @end);
refused (1, qr/odd\.dsk: Bochs needs disks of whole cylinders/, '--bochs',
    '--disk=odd.dsk', @end)
  if have ('bochs');
spew ("$dir/trail.dsk", slurp ("$dir/plain.dsk") . 'x');
refused (1, qr/trail\.dsk: size is not a multiple of 512/,
    '--disk=trail.dsk', @end);

# Tools.
mkdir "$dir/bin";
for my $tool (qw(sh env perl)) {
    my ($path) = grep { -x } map { "$_/$tool" } split /:/, $ENV{PATH};
    symlink $path, "$dir/bin/$tool";
}
my %only = (env => { PATH => "$dir/bin" });
refused (1, qr/qemu-system-i386: not found; install it/, {%only}, @end);
refused (1, qr/bochs: not found; install it/, {%only}, '--bochs', @end);
spew ("$dir/bin/apt-get", "#!/bin/sh\n");
chmod oct 755, "$dir/bin/apt-get";
refused (1, qr/not found; install it by: apt-get install qemu-system-x86$/,
    {%only}, @end);
my $doctor = run ({%only}, $pintos, '--doctor');
is ($doctor->{status}, 1, 'pintos --doctor without tools');
like ($doctor->{out}, qr/^ok        perl \d/m, 'perl is there');
for my $line ('make: not found; install it by: apt-get install make',
    'gcc: not found; install it by: apt-get install gcc',
    'qemu-system-i386: not found; install it by: apt-get install qemu-system')
{
    like ($doctor->{out}, qr/^MISSING   \Q$line\E/m, $line);
}
like ($doctor->{out}, qr/^optional  gdb: not found/m, 'gdb is optional');
unlink "$dir/bin/apt-get";
for my $manager ([ 'dnf', 'dnf install' ], [ 'pacman', 'pacman -S' ],
    [ 'brew', 'brew install' ]) {
    my ($program, $command) = @{$manager};
    spew ("$dir/bin/$program", "#!/bin/sh\n");
    chmod oct 755, "$dir/bin/$program";
    like (run ({%only}, $pintos, '--doctor')->{out},
        qr/^MISSING   make: not found; install it by: $command make$/m,
        $program);
    unlink "$dir/bin/$program";
}
spew ("$dir/bin/qemu-system-i386", "#!/bin/sh\necho QEMU version 5.2.0\n");
spew ("$dir/bin/make", "#!/bin/sh\necho GNU Make 3.80\n");
chmod oct 755, "$dir/bin/qemu-system-i386", "$dir/bin/make";
$doctor = run ({%only}, $pintos, '--doctor');
like ($doctor->{out},
    qr/^MISSING   qemu-system-i386: version 5\.2\.0 is too old, 6\.2 is/m,
    'QEMU is too old');
like ($doctor->{out}, qr/^MISSING   make: version 3\.80 is too old, 3\.81/m,
    'make is too old');

# An emulator that cannot start.
spew ("$dir/bin/qemu-system-i386", "#!/bin/sh\necho 'broken' >&2\nexit 1\n");
my $broken = run ({%only}, $pintos, @end);
is ($broken->{status}, 16, 'an emulator that fails');
is ($broken->{err}, "broken\npintos: command failed (exit status 1)\n",
    'is told');

# What only warns.
my $result = run ($pintos, qw(-k -s --), '-q');
is ($result->{status}, 0, '-k and -s');
like ($result->{err}, qr/\Awarning: [^\n]*serial[^\n]*\n\z/, 'is warned of');
$result = run ($pintos, qw(--bochs --align=none --), '-q');
like ($result->{err}, qr/\Awarning: .*using bochs/,
    '--align=none with Bochs is warned of')
  if have ('bochs');
mkdir "$dir/vm";
spew ("$dir/vm/kernel.bin", $kernel);
$result = run ({ dir => "$dir/vm" }, $pintos, @end);
is ($result->{status}, 0, 'in a directory called vm');
is (() = $result->{err} =~ /^warning: the vm project needs a/mg, 2,
    'missing file system and swap are warned of');
$result =
  run ({ dir => "$dir/vm" }, $pintos, '--filesys-size=1', '--swap-size=1', @end);
is ($result->{err}, '', 'and if there, not');

# Help.
for my $args ([], ['--help'], [ '-h', '--' ], [ '--help', '--', 'x' ]) {
    $result = run ($pintos, @{$args});
    is ($result->{status}, 0, "pintos @{$args}");
    like ($result->{out}, qr{^SYNOPSIS\n.*^EXIT[ ]STATUS\n}ms, 'the manual');
}
like (run ($pintos, '-h')->{out}, qr/-append '?\|\|-h'?\b/,
    'pintos -h asks the kernel');

is_deeply ([ leftovers () ], [], 'nothing left behind');
done_testing ();
