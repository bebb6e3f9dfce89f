#!/usr/bin/env perl

# utils/setup: asks the right package manager for the right packages, or
# leaves everything alone.  It runs with a PATH of stand-ins that note how
# they were called.

use strict;
use warnings;

use File::Temp qw(tempdir);
use FindBin;
use Test::More;

my $setup = "$FindBin::Bin/../../utils/setup";
my ($shell) = grep { -x } qw(/bin/sh /usr/bin/sh);

# Stand-ins for what the script itself uses.
my @own = qw(cat grep rm);

# machine (PROGRAM => SCRIPT...) returns a directory to be the whole PATH: with
# the programs that utils/setup itself uses, and the given ones.
sub machine {
    my (%programs) = @_;
    my $bin = tempdir (CLEANUP => 1);
    for my $name (@own) {
        my ($path) = grep { -x } map { "$_/$name" } qw(/bin /usr/bin);
        $programs{$name} = "exec $path \"\$@\"";
    }
    for my $name (keys %programs) {
        open my $handle, '>', "$bin/$name" or die "$name: $!\n";
        print {$handle} "#!$shell\n$programs{$name}\n";
        close $handle or die "$name: $!\n";
        chmod 0755, "$bin/$name";
    }
    return $bin;
}

# setup (BIN, ARG...) runs utils/setup there; returns exit status, output, and
# what package managers were told.
sub setup {
    my ($bin, @args) = @_;
    my $pid = open my $pipe, '-|';
    defined $pid or die "fork: $!\n";
    if (!$pid) {
        %ENV = (PATH => $bin, LOG => "$bin/log", BIN => $bin);
        open STDERR, '>&', \*STDOUT or die "stderr: $!\n";
        exec $shell, $setup, @args or die "$shell: $!\n";
    }
    my $said = do { local $/ = undef; <$pipe> };
    close $pipe;
    my $status = $? >> 8;
    my $log = '';
    if (open my $handle, '<', "$bin/log") {
        local $/ = undef;
        $log = <$handle>;
        close $handle;
    }
    return $status, $said, $log;
}

# Programs as they are on a machine that has all.
my $gcc = 'echo x';
my %all = (gcc => $gcc, ld => '', make => '', perl => '',
    'qemu-system-i386' => '', uname => 'echo x86_64');
my $note = 'echo "${0##*/} $*" >> "$LOG"';
my %root = (id => 'echo 0');
my %user = (id => 'echo 1000');

# A package manager that brings QEMU and Perl.
my $brings = "$note; case \$* in *install*|*-S*) "
  . 'for p in qemu-system-i386 perl; do '
  . 'printf "#!/bin/sh\n" > "$BIN/$p"; chmod +x "$BIN/$p"; done ;; esac';
$brings =~ s/chmod/\/bin\/chmod/;
my %apt = ('apt-get' => $brings, 'apt-cache' => 'exit 0');

my ($status, $said, $log) = setup (machine (%all, %apt, %user));
is ($status, 0, 'all there: succeeds, and needs no root');
is ($said, "setup: all that is needed is here\n", 'says so');
is ($log, '', 'changes nothing');

my %bare = %all;
delete $bare{'qemu-system-i386'};
($status, $said, $log) = setup (machine (%bare, %apt, %root));
is ($status, 0, 'apt as root: succeeds') or diag $said;
is ($log, "apt-get install -y --no-install-recommends qemu-system-x86\n",
    'installs what is missing');
like ($said, qr/^setup: missing: qemu-system-i386$/m, 'names it');
like ($said, qr/^setup: running: apt-get install .* qemu-system-x86$/m,
    'says what it runs');

($status, $said, $log) = setup (machine (%bare, %apt, %root,
        'apt-cache' => 'exit 100'));
is ($log, "apt-get update\n"
      . "apt-get install -y --no-install-recommends qemu-system-x86\n",
    'no lists: updates them first');

($status, $said, $log) = setup (machine (%bare, %apt, %user));
is ($status, 1, 'without root: fails');
is ($log, '', 'runs nothing');
like ($said, qr/^  sudo sh -c 'apt-get install .*qemu-system-x86'$/m,
    'prints the one command');

($status, $said, $log) = setup (machine (%bare, %apt, %root), '--dry-run');
is ($log, '', '--dry-run runs nothing');
like ($said, qr/running: apt-get install/, 'but says what it would');

($status, $said, $log) = setup (machine (%bare, %root,
        'apt-get' => "$note; test \$1 = update", 'apt-cache' => 'exit 0'));
is ($status, 1, 'installation fails: so does setup');
is ($log, "apt-get install -y --no-install-recommends qemu-system-x86\n"
      . "apt-get update\n"
      . "apt-get install -y --no-install-recommends qemu-system-x86\n",
    'after a second try with new lists');

($status, $said) = setup (machine (%bare, %root, 'apt-get' => $note,
        'apt-cache' => 'exit 0'));
is ($status, 1, 'installed in vain: fails');
like ($said, qr/still missing: qemu-system-i386/, 'and says what');

# A Perl without modules, as in a minimal Debian.
($status, $said, $log) = setup (machine (%all, %apt, %root, perl => 'exit 2'));
like ($log, qr/install .* perl$/, 'Perl without its modules is not enough');
like ($said, qr/missing: perl with all its core modules/, 'named');

# A compiler that cannot do it.
($status, $said) = setup (machine (%all, %apt, %user, gcc => 'exit 1'));
like ($said, qr/missing: a compiler for the 80x86$/m,
    'compiler without 32-bit code is not enough');
($status, $said) = setup (machine (%all, %apt, %user, gcc => 'exit 1',
        uname => 'echo aarch64'));
like ($said, qr/ gcc-i686-linux-gnu'$/m, 'elsewhere a cross compiler');
($status, $said) = setup (machine (%all, %apt, %user, gcc => 'exit 1',
        'i686-elf-gcc' => ''));
is ($status, 0, 'a cross compiler is as good');

for my $case (
    [ dnf => 'dnf install -y qemu-system-x86-core' ],
    [ pacman => 'pacman -S --needed --noconfirm qemu-system-x86' ],
)
{
    my ($manager, $command) = @{$case};
    ($status, $said, $log) =
      setup (machine (%bare, %root, $manager => $brings));
    is ("$status $log", "0 $command\n", $manager);
}
($status, $said, $log) = setup (machine (%bare, %user, brew => $brings));
is ("$status $log", "0 brew install qemu\n", 'brew, which needs no root');

($status, $said, $log) = setup (machine (%bare, %root));
is ($status, 1, 'no package manager: fails');
like ($said, qr/no package manager/, 'and says so');

($status, $said) = setup (machine (%all, %apt, %user), '--all');
is ($status, 1, '--all wants more');
like ($said, qr/bochs with its BIOS.*cppcheck.*codespell/, 'names them');
like ($said, qr/codespell, xmllint/, 'and what checks reports');
like ($said, qr/install .* libxml2-utils/, 'by the name of its package');
($status, $said) = setup (machine (%all), '--al');
is ($status, 2, 'unknown option');

done_testing ();
