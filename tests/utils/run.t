#!/usr/bin/env perl

# How runs end when it is not the guest's doing: signals, limits of CPU time,
# failures that only the host sees.  And files into and out of the guest.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Test::More;
use Time::HiRes qw(sleep time);
use Guest qw(tool workdir build_guest build_loader run slurp spew have
  leftovers signal_number);

my $dir = workdir ();
my $pintos = tool ('pintos');
my $mkdisk = tool ('pintos-mkdisk');
build_guest ("$dir/kernel.bin", 0x100000, multiboot => 1, settings => 1);
mkdir "$dir/build";
build_guest ("$dir/build/old.bin", 0x20000);
build_loader ("$dir/build/loader.bin");
my @old = ('--kernel=build/old.bin');

# start (ARG...) starts pintos and returns its process id.
sub start {
    my (@args) = @_;
    my $pid = fork;
    defined $pid or die "fork: $!";
    if (!$pid) {
        @SIG{qw(INT TERM HUP)} = ('DEFAULT') x 3;
        open STDIN, '<', '/dev/null' or die;
        open STDOUT, '>', "$dir/out" or die;
        open STDERR, '>', "$dir/err" or die;
        chdir $dir or die;
        exec $pintos, @args or die;
    }
    return $pid;
}

# wait_for (PATTERN) waits until pintos's output matches.
sub wait_for {
    my ($pattern) = @_;
    my $limit = time + 60;
    while (time < $limit) {
        return 1 if -e "$dir/out" && slurp ("$dir/out") =~ $pattern;
        sleep 0.05;
    }
    return 0;
}

# emulators () returns the process ids of emulators that work for this test:
# their command lines name its directory.
sub emulators {
    my @pids;
    for my $line (`ps -A -o pid= -o args=`) {
        my ($pid, $args) = $line =~ /\A\s*(\d+)\s+(.*)/ or next;
        push @pids, $pid
          if index ($args, $dir) >= 0 && $args =~ /\A\S*(?:qemu|bochs)/;
    }
    return @pids;
}

# A signal ends everything, whatever the emulator was doing.
my @ways = ([], ['-T5'], [ @old, '-k' ]);
push @ways, [ '--bochs', @old ] if have ('bochs');
for my $way (@ways) {
    for my $name (qw(INT TERM HUP)) {
        unlink "$dir/out";
        my $pid = start (@{$way}, '--', '-q', 'say:ready', 'spin');
        ok (wait_for (qr/^ready$/m), "@{$way}: running");
        is (scalar emulators (), 1, 'one emulator');
        my ($group) = `ps -o pgid= -p @{[ emulators () ]}` =~ /(\d+)/;
        is ($group, (emulators ())[0], 'a process group of its own');
        kill $name, $pid;
        waitpid $pid, 0;
        is ($? & 127, signal_number ($name), "SIG$name");
        is_deeply ([ emulators () ], [], 'no emulator is left');
        is_deeply ([ leftovers () ], [], 'nor a file');
    }
}

# An emulator that is killed.
unlink "$dir/out";
my $pid = start ('--', '-q', 'say:ready', 'spin');
wait_for (qr/^ready$/m);
kill 'KILL', emulators ();
waitpid $pid, 0;
is ($? >> 8, 15, 'killed emulator');
is (slurp ("$dir/err"), "pintos: simulator was killed by SIGKILL\n", 'told');

# Emulators that do not hear SIGTERM are killed.
mkdir "$dir/bin";
spew ("$dir/bin/qemu-system-i386",
    "#!/bin/sh\ntrap '' TERM\necho ready\nwhile :; do sleep 1; done\n");
chmod oct 755, "$dir/bin/qemu-system-i386";
{
    local $ENV{PATH} = "$dir/bin:$ENV{PATH}";
    unlink "$dir/out";
    $pid = start ('--', '-q');
    wait_for (qr/^ready$/m);
    kill 'TERM', $pid;
    waitpid $pid, 0;
    is ($? & 127, signal_number ('TERM'), 'a deaf emulator');
    is_deeply ([ leftovers () ], [], 'nothing is left');
}

# Bochs sometimes crashes when it has already ended the run.
spew ("$dir/bin/bochs", <<'EOT');
#!/bin/sh
test "$1" = --help && exit
log=$(sed -n 's/^log: //p' "$3")
echo "$ENDING" > "$log"
kill -SEGV $$
EOT
chmod oct 755, "$dir/bin/bochs";
for my $case ([ 'VGABIOS panic at vgabios.c, line 49', 0 ],
    [ 'VGABIOS panic at vgabios.c, line 50', 10 ], [ 'nothing', 16 ]) {
    my ($ending, $status) = @{$case};
    local @ENV{qw(PATH ENDING)} = ("$dir/bin:$ENV{PATH}", $ending);
    is (run ($pintos, '--bochs', @old, '--', '-q')->{status}, $status,
        "Bochs crashes; its log says: $ending");
}

# A kernel that keeps no time limit gets CPU time.
my $result = run ($pintos, @old, '-T', 1, '--', '-q', 'say:x', 'spin');
is ($result->{status}, 11, 'a limit of CPU time');
like ($result->{out},
    qr/^x\n\nTIMEOUT after 1 seconds of host CPU time\n\z/m, 'TIMEOUT');
if (have ('bochs')) {
    $result = run ($pintos, '--bochs', @old, '-T', 1, '--', '-q', 'spin');
    is ($result->{status}, 11, 'and on Bochs');
    like ($result->{out},
        qr/\n\nTIMEOUT after 1 seconds of host CPU time\n\z/, 'TIMEOUT');
}

# A guest that is halted for ever is found out.
my $begin = time;
$result = run ($pintos, '-T', 100, '--', '-q', 'say:x', 'halt');
is ($result->{status}, 18, 'halted with interrupts off');
like ($result->{out}, qr/^x\n\nTIMEOUT after 100 seconds of guest work: the /m,
    'TIMEOUT');
$result = run ($pintos, '-r', '-T', 100, '--', 'halt');
is ($result->{status}, 18, 'and in real time');
is_deeply ([ leftovers () ], [], 'nothing is left');

# Debugging has no time limit.
$result = run ($pintos, '--gdb', '-T', 1, '--frobnicate', '--');
is ($result->{status}, 2, 'an option error comes first');

# Failures in the output of other trees' kernels.
my %failure = (
    'Kernel PANIC at x.c:1 in f(): y' => [ 10, 'kernel panic' ],
    'User process ABORT at x' => [ 13, 'user process abort' ],
    '(x) FAILED' => [ 12, 'test failure' ],
);
for my $text (sort keys %failure) {
    $result = run ($pintos, @old, '-k', '--', '-q', "say:$text", 'spin');
    my ($status, $told) = @{ $failure{$text} };
    is ($result->{status}, $status, "-k and $text");
    like ($result->{out},
        qr/\n\Q$text\E\n\nSimulation terminated due to $told\.\n\z/, 'told');
}
$result = run ($pintos, @old, '-k', '--', '-q', 'say:Pintos booting with',
    'say:Pintos booting with', 'spin');
is ($result->{status}, 14, '-k and a second boot');
$result = run ($pintos, @old, '-k', '--', '-q', 'say:Pintos booting with',
    'say:all PASSED');
is ($result->{status}, 0, '-k and no failure');
$result = run ($pintos, @old, '-k', '--', '-q', 'say:(x) FAILED');
is ($result->{status}, 0, 'a kernel that ends by itself within 5 seconds');

# Files.  The guest does not touch the scratch partition, so what went in
# comes out.
my $text = join '', map { chr (($_ * 7 + $_ / 255) % 256) } 1 .. 3000;
spew ("$dir/one", $text);
spew ("$dir/two", '');
run ($mkdisk, 'scratch.dsk', '--scratch-size=1');
$result = run ($pintos, '--disk=scratch.dsk', '-p', 'one', '-a', 'first',
    '-p', 'two', '-g', 'first', '-a', 'got1', '-g', 'two', '-a', 'got2',
    '--', '-q', '-x', 'say:user');
is ($result->{status}, 0, 'put and get') or diag $result->{err};
like ($result->{out}, qr/\A\QCopying one to scratch partition...
Copying two to scratch partition...\E\n\S*qemu/, 'says what goes in');
like ($result->{out},
    qr/^unknown word extract\nuser\nunknown word append\n/m,
    'extract and append are around the user\'s actions');
like ($result->{out}, qr/^Copying first out of scratch\.dsk\.\.\.
Copying two out of scratch\.dsk\.\.\.\n\z/m, 'says what comes out');
is (slurp ("$dir/got1"), $text, 'the same bytes');
is (slurp ("$dir/got2"), '', 'also of an empty file');
my $archive = substr slurp ("$dir/scratch.dsk"), 512;
is (substr ($archive, 0, 512),
    pack ('a100 a8 a8 a8 a12 a12 a8 a a100 a6 a2 a32 a32 a8 a8 x167',
        'first', "0000644\0", "0000000\0", "0000000\0", "00000005670\0",
        sprintf ("%011o\0", 1136102400), "0012132\0", '0', '', "ustar\0", '00', 'root', 'root',
        "0000000\0", "0000000\0"), 'the header, byte by byte');
if (have ('tar')) {
    spew ("$dir/a.tar", $archive);
    is (run (qw(tar tf a.tar))->{out}, "first\ntwo\n", 'tar agrees');
}

# Lost gets.
spew ("$dir/got2", 'old');
spew ("$dir/got3", 'old');
$result = run ($pintos, '-p', 'one', '-g', 'a', '-a', 'got1', '-g', 'b', '-a',
    'got2', '-g', 'c', '-a', 'got3', '--', '-q');
is ($result->{status}, 3, 'a lost get');
is ($result->{err}, "getting b failed (end of archive)\n", 'is told');
ok (-e "$dir/got1", 'those before it are there');
ok (!-e "$dir/got2" && !-e "$dir/got3", 'it and those behind it are not');
$result = run ($pintos, '-g', 'a', '-a', 'got1', '--', '-q', 'power:32');
is ($result->{status}, 10, 'a panic is more important');
ok (!-e "$dir/got1", 'but the file is gone as well');
my $before = substr $archive, 0, 512;
for my $damage ([ 257, 'x', 'not a ustar archive' ],
    [ 263, '1', 'invalid ustar version' ],
    [ 150, 'x', 'corrupt chksum field' ], [ 3, 'x', 'checksum mismatch' ]) {
    my ($at, $byte, $reason) = @{$damage};
    my $disk = slurp ("$dir/scratch.dsk");
    substr $disk, 512 + $at, 1, $byte;
    spew ("$dir/damaged.dsk", $disk);
    $result = run ('perl', '-I' . tool (''),
        '-MPintosHost::Transfer=get_files',
        '-e', 'exit !get_files ({ disk => "damaged.dsk", start => 1,'
          . ' sectors => 2048 }, { get => "x" })');
    is ($result->{status}, 1, $reason);
    is ($result->{err}, "getting x failed ($reason)\n", 'is told');
}

# Puts that cannot be.
my %bad = (
    'name too long' => [ '-p', 'one', '-a', 'n' x 100 ],
    'nothing: open: No such file' => [ '-p', 'nothing' ],
    'scratch.dsk: scratch partition too small' =>
      [ '--disk=scratch.dsk', '-p', 'big' ],
);
spew ("$dir/big", 'B' x 1_100_000);
for my $reason (sort keys %bad) {
    $result = run ($pintos, @{ $bad{$reason} }, '--', '-q');
    is ($result->{status}, 1, $reason);
    like ($result->{err}, qr/\Apintos: [^\n]*$reason[^\n]*\n\z/, 'is told');
}

# The scratch partition is as large as was asked for, or necessary.
for my $case ([ 1, '-p', 'one' ], [ 2, '-g', 'x', '-g', 'y' ],
    [ 3, '-g', 'x', '--scratch-size=3' ]) {
    my ($mb, @args) = @{$case};
    unlink "$dir/made.dsk";
    run ($pintos, @args, @old, '--make-disk=made.dsk', '--', '-q');
    my ($type, $sectors) =
      unpack 'x4 C x7 V', substr slurp ("$dir/made.dsk"), 446 + 16, 16;
    is ($type, 0x22, "@args: a scratch partition");
    is ($sectors, $mb == 1 ? 1 + 6 + 2 : $mb * 2048, 'of the right size');
}

is_deeply ([ leftovers () ], [], 'nothing left behind');
done_testing ();
