package Guest;

# What the tests of the host tools share: a directory of their own, guests
# built for them, and programs run with everything caught.

use strict;
use warnings;

use Config;
use Cwd ();
use File::Basename ();
use File::Temp ();

use Exporter 'import';
our @EXPORT_OK = qw(tool tree workdir build_guest build_loader have run
  slurp spew leftovers signal_number);

my $tree = Cwd::realpath (File::Basename::dirname (__FILE__) . '/../../..');
my $workdir = File::Temp::tempdir (CLEANUP => 1);
mkdir "$workdir/tmp" or die "$workdir/tmp: $!";
$ENV{TMPDIR} = "$workdir/tmp";
delete @ENV{qw(DISPLAY MAKEFLAGS)};

# tree () returns the root of the source tree.
sub tree {
    return $tree;
}

# tool (NAME) returns the path of a host tool.
sub tool {
    my ($name) = @_;
    return "$tree/utils/$name";
}

# workdir () returns a directory that goes away with the test.
sub workdir {
    return $workdir;
}

# have (PROGRAM) is true if PROGRAM is in the PATH.
sub have {
    my ($program) = @_;
    return scalar grep { -x "$_/$program" } split /:/, $ENV{PATH};
}

# compiler () returns the words of a command that compiles for 80x86, and
# the linker for it.
sub compiler {
    for my $prefix (qw(i686-elf- i386-elf- i686-linux-gnu-)) {
        return (["${prefix}gcc"], "${prefix}ld") if have ("${prefix}gcc");
    }
    return ([ 'gcc', '-m32' ], 'ld') if have ('gcc');
    return ([ 'clang', '--target=i686-linux-gnu' ], 'ld');
}

# command (WORD...) runs a command that must not fail.
sub command {
    my (@words) = @_;
    system (@words) == 0 or die "failed: @words\n";
    return;
}

# build_guest (FILE, BASE, FEATURE...) builds the test guest, to be loaded at
# BASE.  Features are `multiboot' and `settings', and `debug' for line numbers.
sub build_guest {
    my ($file, $base, %feature) = @_;
    my ($cc, $ld) = compiler ();
    my $source = "$tree/tests/utils";
    my @flags = (
        qw(-ffreestanding -fno-pic -fno-pie -fno-stack-protector -O2),
        qw(-fno-asynchronous-unwind-tables -mgeneral-regs-only -Wall),
        qw(-Wno-array-bounds), "-DGUEST_BASE=$base",
        '-DGUEST_SHIFT=' . ($base == 0x100000 ? '0x10' : '0'));
    push @flags, qw(-g -fno-omit-frame-pointer -fno-optimize-sibling-calls)
      if $feature{debug};
    for my $name (qw(multiboot settings)) {
        push @flags, '-DGUEST_' . uc $name if $feature{$name};
    }
    my @objects;
    for my $name (qw(guest-start.S guest.c)) {
        push @objects, "$file.$name.o";
        command (@{$cc}, @flags, '-c', "$source/$name", '-o', $objects[-1]);
    }
    command ($ld, qw(-m elf_i386 -z noexecstack --no-warn-rwx-segments),
        qw(-z max-page-size=0x1000), "--defsym=GUEST_BASE=$base", '-T',
        "$source/guest.lds", '-o', $file, @objects);
    unlink @objects;
    return $file;
}

# build_loader (FILE) builds the boot sector of other trees.
sub build_loader {
    my ($file) = @_;
    my ($cc, $ld) = compiler ();
    command (@{$cc}, '-c', "$tree/tests/compat/loader/loader.S", '-o',
        "$file.o");
    command ($ld, qw(-m elf_i386 --oformat binary -e loader -Ttext 0x7c00),
        '-o', $file, "$file.o");
    unlink "$file.o";
    return $file;
}

# run (COMMAND...) runs a command with standard input from nowhere.  Returns
# { status, signal, out, err }.  A first argument that is a hash may have
# `in', the name of a file for standard input, `dir' to run in, and `env'.
sub run {
    my (@command) = @_;
    my $how = ref $command[0] ? shift @command : {};
    my $pid = fork;
    defined $pid or die "fork: $!";
    if (!$pid) {
        open STDIN, '<', $how->{in} || '/dev/null' or die "stdin: $!";
        open STDOUT, '>', "$workdir/out" or die "stdout: $!";
        open STDERR, '>', "$workdir/err" or die "stderr: $!";
        chdir ($how->{dir} || $workdir) or die "chdir: $!";
        %ENV = (%ENV, %{ $how->{env} || {} });
        exec { $command[0] } @command;
        die "exec: $!";
    }
    waitpid $pid, 0;
    return {
        status => $? >> 8, signal => $? & 127,
        out => slurp ("$workdir/out"), err => slurp ("$workdir/err") };
}

# slurp (FILE) returns all bytes of FILE.
sub slurp {
    my ($file) = @_;
    open my $handle, '<:raw', $file or die "$file: $!";
    local $/ = undef;
    my $bytes = <$handle>;
    close $handle;
    return defined $bytes ? $bytes : '';
}

# spew (FILE, BYTES) writes FILE.
sub spew {
    my ($file, $bytes) = @_;
    open my $handle, '>:raw', $file or die "$file: $!";
    print {$handle} $bytes;
    close $handle or die "$file: $!";
    return $file;
}

# leftovers () returns the names of files that the tools left in the
# directory for temporary files.
sub leftovers {
    opendir my $dir, "$workdir/tmp" or die "$workdir/tmp: $!";
    my @names = grep { !/\A\.\.?\z/ } readdir $dir;
    closedir $dir;
    return @names;
}

# signal_number (NAME) returns the number of a signal.
sub signal_number {
    my ($name) = @_;
    my @names = split ' ', $Config{sig_name};
    for my $i (0 .. $#names) {
        return $i if $names[$i] eq $name;
    }
    die "no signal $name\n";
}

1;
