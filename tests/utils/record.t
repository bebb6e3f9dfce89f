#!/usr/bin/env perl

# The record of a run: every end leaves one, whole; what a guest can do and
# what befalls the host have different names in it.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use JSON::PP ();
use Test::More;
use Time::HiRes qw(sleep time);
use Guest qw(tool workdir build_guest build_loader run slurp spew have
  leftovers);

my $dir = workdir ();
my $pintos = tool ('pintos');
my $file = "$dir/run.json";
$ENV{PINTOS_RECORD} = $file;
build_guest ("$dir/kernel.bin", 0x100000, multiboot => 1, settings => 1);
mkdir "$dir/build";
build_guest ("$dir/build/new.bin", 0x20000, settings => 1);
build_loader ("$dir/build/loader.bin");

# record () returns the record that is there, or undef.
sub record {
    return if !-e $file;
    my $record = eval { JSON::PP->new->decode (slurp ($file)) };
    return $record if $record && $record->{version} == 1;
    diag slurp ($file);
    return;
}

# ends (NAME, OUTCOME, INFRA, RESULT) checks the record of the run just made,
# and that it says what the exit status does.
sub ends {
    my ($name, $outcome, $infra, $result) = @_;
    my $record = record ();
    is ($record->{outcome}, $outcome, "$name: outcome");
    is (!!$record->{infra}, !!$infra, $infra ? 'the host\'s' : 'the guest\'s');
    is ($record->{status}, $result->{status}, 'status');
    opendir my $handle, $dir or die;
    is_deeply ([ grep { /\Arun\.json./ } readdir $handle ], [],
        'no other file');
    unlink $file;
    return $record;
}

# What is in it.
my @words = ('-q', 'say:"\\', "say:\xe9\n", '7', 'power:31');
spew ($file, 'old');
my $result = run ($pintos, qw(-T 7 -j 3 -m 8 --shift=5 --), @words);
my $record = ends ('clean', 'clean', 0, $result);
my %known = (simulator => 'qemu', seed => 3, memory => 8, shift => 5,
    limit => 7, reason => undef, signal => undef);
is ($record->{$_}, $known{$_}, $_) for sort keys %known;
is_deeply ($record->{words}, \@words, 'words');
is_deeply ($record->{command},
    [ qw(pintos -T 7 -j 3 -m 8 --shift=5 --), @words ], 'command');
my ($version) = `qemu-system-i386 --version` =~ /version ([\d.]+)/;
is ($record->{simulator_version}, $version, 'version of the simulator');
like ($record->{"${_}_seconds"}, qr/\A\d+(?:\.\d+)?\z/, "$_ time")
  for qw(cpu host);
run ($pintos, '-r', '--', '-q');
$record = record ();
is ($record->{$_}, undef, "no $_") for qw(seed shift limit);
is ($record->{simulator_version}, $version, 'version');

# Whatever a guest says at its end, it is the guest who says it: also with
# those statuses by which QEMU or a shell say that they could not start.
my %code = (31 => 'clean', 32 => 'panic', 33 => 'time-out', 34 => 'failure',
    35 => 'user abort', 36 => 'deadlock', 37 => 'hang');
my @ways = [];
push @ways, [qw(--bochs --kernel=build/new.bin)] if have ('bochs');
for my $way (@ways) {
    for my $code (0, 20, (sort keys %code), 38, '3f', '7f', 'ffff') {
        $result = run ($pintos, @{$way}, '--', '-q', "power:$code");
        next if @{$way} && $code eq '0';    # Bochs's BIOS ignores it.
        ends ("@{$way} code $code", $code{$code} || 'bad code', 0, $result);
    }
    $result = run ($pintos, @{$way}, '--', '-q', 'triple');
    ends ("@{$way} triple", 'triple fault', 0, $result);
    $result = run ($pintos, @{$way}, '--', '-q', 'reset');
    ends ("@{$way} reset", 'reset', 0, $result);
}
$result = run ($pintos, '-T1', '--', '-q', 'halt');
ends ('halted', 'hang', 0, $result);

# Mistakes of who runs it.
ends ('option', 'usage error', 0, run ($pintos, '--frobnicate', '--'));
$result = run ($pintos, '--kernel=none', '--');
$record = ends ('kernel', 'set-up error', 0, $result);
is ("pintos: $record->{reason}\n", $result->{err}, 'with the message');
ends ('get', 'lost get', 0, run ($pintos, qw(-g a -a got -- -q)));

# Emulators that are not there, do not start, crash, are killed.
mkdir "$dir/bin";
for my $tool (qw(sh env perl sed sleep)) {
    my ($path) = grep { -x } map { "$_/$tool" } split /:/, $ENV{PATH};
    symlink $path, "$dir/bin/$tool";
}
my %only = (env => { PATH => "$dir/bin" });
for my $simulator (qw(qemu bochs)) {
    $result = run ({%only}, $pintos, "--$simulator", '--', '-q');
    $record = ends ("no $simulator", 'emulator missing', 1, $result);
    like ($record->{reason}, qr/not found; install/, 'with the message');
}
my %plays = (
    'exit 1' => 'emulator', 'exit 127' => 'emulator',
    'kill -KILL $$' => 'killed', 'kill -TERM $$' => 'killed',
    'kill -SEGV $$' => 'crash', 'kill -ABRT $$' => 'crash',
    'kill -XFSZ $$' => 'disk full', 'exit 3' => 'emulator',
);
for my $play (sort keys %plays) {
    spew ("$dir/bin/qemu-system-i386",
        "#!/bin/sh\nulimit -c 0\ntest \$1 = --version && echo version 9.9\n"
          . "$play\n");
    chmod oct 755, "$dir/bin/qemu-system-i386";
    $result = run ({%only}, $pintos, '-T1', '--', '-q');
    ends ($play, $plays{$play}, $plays{$play} ne 'crash', $result);
    like ($result->{err}, qr/\Apintos: [^\n]+\n\z/m, 'and is told');
}
unlink "$dir/bin/qemu-system-i386";

# Killed from outside.  A signal to pintos itself leaves a record, too; only
# one that nobody can handle does not, nor does it leave the record of
# another run.
for my $case ([ 'emulator', 'KILL', 'killed' ],
    [ 'pintos', 'TERM', 'interrupted' ], [ 'pintos', 'INT', 'interrupted' ],
    [ 'pintos', 'KILL', undef ]) {
    my ($whom, $signal, $outcome) = @{$case};
    spew ($file, 'old');
    unlink "$dir/out";
    my $pid = fork;
    defined $pid or die "fork: $!";
    if (!$pid) {
        @SIG{qw(INT TERM)} = ('DEFAULT') x 2;
        chdir $dir or die;
        open STDIN, '<', '/dev/null' or die;
        open STDOUT, '>', "$dir/out" or die;
        open STDERR, '>', "$dir/err" or die;
        exec $pintos, '--', '-q', 'say:ready', 'spin';
    }
    my $limit = time + 60;
    sleep 0.05 until -e "$dir/out" && slurp ("$dir/out") =~ /^ready/m
      or time > $limit;
    my @children = map { /\A\s*(\d+)\s+(\d+)/ && $2 == $pid ? $1 : () }
      `ps -A -o pid= -o ppid=`;
    is (scalar @children, 1, 'one emulator');
    kill $signal, $whom eq 'pintos' ? $pid : @children;
    waitpid $pid, 0;
    kill 'KILL', @children if !defined $outcome;
    $record = record ();
    is ($record && $record->{outcome}, $outcome, "$signal to $whom");
    ok (!-e $file, 'no record') if !defined $outcome;
    unlink $file;
}
opendir my $handle, "$dir/tmp" or die;
for my $left (map { "$dir/tmp/$_" } grep { !/\A\./ } readdir $handle) {
    unlink glob "$left/*";
    rmdir $left;
}

# Full disks.
SKIP: {
    skip 'no /dev/full', 4 if !-c '/dev/full';
    system "cd $dir && $pintos -- -q >/dev/full 2>err </dev/null";
    ends ('/dev/full', 'disk full', 1, { status => 1 });
}
spew ("$dir/small.sh", "ulimit -c 0; ulimit -f \$1; shift; exec \"\$@\"\n");
my @small = ('sh', 'small.sh');
$result = run (@small, 500, $pintos, '--filesys-size=2', '--make-disk=d.dsk',
    '--loader=build/loader.bin', '--', '-q');
ends ('a disk image', 'disk full', 1, $result);
like ($result->{err}, qr/d\.dsk: .*large/, 'is told');
ok (!-e "$dir/d.dsk", 'no half image');
$result = run (@small, 20, $pintos, '--', '-q');
is ($result->{status}, 1, 'no room for what might still have come');
like ($result->{err}, qr/run\.json: cannot write record/, 'is told');
ok (!-e $file, 'no record');
$result = run ({ env => { PINTOS_RECORD => "$dir/none/run.json" } }, $pintos,
    '--', '-q');
is ($result->{status}, 1, 'a record that cannot be written');
like ($result->{err}, qr/none\/run\.json: cannot write record/, 'is told');

is_deeply ([ leftovers () ], [], 'nothing left behind');
done_testing ();
