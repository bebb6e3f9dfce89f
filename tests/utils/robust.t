#!/usr/bin/env perl

# What a host does to runs: Ctrl-C at any moment, several runs at once, names
# with blanks, disks without room.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use JSON::PP ();
use Test::More;
use Time::HiRes qw(sleep time);
use Guest qw(tool workdir build_guest build_loader run slurp spew have
  leftovers signal_number);

my $dir = workdir ();
my $pintos = tool ('pintos');
build_guest ("$dir/kernel.bin", 0x100000, multiboot => 1, settings => 1);
mkdir "$dir/build";
build_guest ("$dir/build/new.bin", 0x20000, settings => 1);
build_loader ("$dir/build/loader.bin");

# start (OUTPUT, COMMAND...) starts COMMAND as a process group of its own, as
# a shell at a terminal does, with OUTPUT as its output.  Returns its id.
sub start {
    my ($output, @command) = @_;
    my $pid = fork;
    defined $pid or die "fork: $!";
    # In both, since either may be late.
    setpgrp $pid, $pid;
    return $pid if $pid;
    @SIG{qw(INT TERM HUP QUIT)} = ('DEFAULT') x 4;
    chdir $dir or die;
    open STDIN, '<', '/dev/null' or die;
    open STDOUT, '>', $output or die;
    open STDERR, '>', "$output.err" or die;
    exec { $command[0] } @command or die;
}

# emulators () returns what is running for this test.
sub emulators {
    return grep { index ($_, $dir) >= 0 && /\A\s*\d+ \S*(?:qemu|bochs)/ }
      `ps -A -o pid= -o args=`;
}

# Ctrl-C, 50 times, from the very first moment until the guest runs.
my $begin = time;
run ($pintos, '--filesys-size=1', '--', '-q');
my $span = 1.5 * (time - $begin);
my @ways = ([ '-T9', '--filesys-size=1' ], [qw(--loader -k)]);
push @ways, [qw(--bochs --kernel=build/new.bin)] if have ('bochs');
my (%ends, @left, @running);
$ENV{PINTOS_RECORD} = "$dir/record";
for my $try (0 .. 49) {
    my $pid = start ("$dir/out", $pintos, @{ $ways[ $try % @ways ] }, '--',
        '-q', 'say:ready', 'spin');
    sleep $span * $try / 49;
    kill 'INT', -$pid;
    waitpid $pid, 0;
    my $end = $?;
    $ends{ $end & 127 }++;
    diag "try $try (@{ $ways[ $try % @ways ] }): status $end",
      slurp ("$dir/out"), slurp ("$dir/out.err")
      if ($end & 127) != signal_number ('INT');
    push @left, map { "$_, try $try" } leftovers ();
    push @running, emulators ();
}
is_deeply (\%ends, { signal_number ('INT') => 50 },
    '50 tries: died of the signal');
is_deeply (\@left, [], 'no file is left');
is_deeply (\@running, [], 'no emulator runs on');
opendir my $handle, $dir or die;
is_deeply ([ grep { /\Arecord./ } readdir $handle ], [], 'no half record');
delete $ENV{PINTOS_RECORD};

# Several runs at once, in one directory, do not know of each other.
my @go = ($pintos, qw(-T 9 -j 3 --filesys-size=1 -- -q read:100 write:100),
    'read:100', 'say:done');
my $alone = run (@go)->{out};
my @pids = map { start ("$dir/many$_", @go) } 1 .. 4;
waitpid $_, 0 for @pids;
is (slurp ("$dir/many$_"), $alone, "run $_ of 4 at once") for 1 .. 4;
my @both = map { start ("$dir/many$_", qw(env), "PINTOS_RECORD=$dir/same",
        @go) } 1 .. 2;
waitpid $_, 0 for @both;
is (JSON::PP->new->decode (slurp ("$dir/same"))->{outcome}, 'clean',
    'a record of two runs is that of one of them');

# Names with blanks, commas and quotes.
my $odd = "$dir/it's a name, with blanks";
mkdir $odd;
mkdir "$odd/tmp";
for my $file ('kernel.bin', 'build/new.bin', 'build/loader.bin') {
    (my $name = $file) =~ s{.*/}{};
    spew ("$odd/$name", slurp ("$dir/$file"));
}
my $copy = "$odd/utils";
system 'cp', '-R', tool (''), $copy;
my %there = (dir => $odd,
    env => { TMPDIR => "$odd/tmp", PINTOS_RECORD => "$odd/my record" });
for my $way ([], ["--kernel=$odd/kernel.bin"], ['--loader=loader.bin', '--kernel=new.bin'],
    [ '-T9', '--filesys-size=1', "--make-disk=$odd/my, disk.dsk",
        '--loader=loader.bin', '--kernel=new.bin' ],
    ["--disk=my, disk.dsk"],
    have ('bochs') ? [qw(--bochs -T9 --kernel=new.bin)] : ()) {
    my $result = run ({%there}, "$copy/pintos", @{$way}, '--', '-q',
        'say:arrived');
    is ($result->{status}, 0, "blanks: @{$way}") or diag $result->{err};
    like ($result->{out}, qr/^arrived$/m, 'runs');
    is (JSON::PP->new->decode (slurp ("$odd/my record"))->{outcome}, 'clean',
        'with a record');
}
my $fault = run ({%there}, "$copy/pintos", '--', '-q', 'triple');
like ($fault->{out}, qr/^Triple fault: #GP/m, 'a triple fault');
opendir $handle, "$odd/tmp" or die;
is_deeply ([ grep { !/\A\.\.?\z/ } readdir $handle ], [], 'nothing is left');

# Disks that are really full: a file system of our own, where the host lets
# us make one.
my @private = qw(unshare --user --map-root-user --mount sh -c);
my $mount = 'mount -t tmpfs -o size=$1k none full && shift && "$@"';
mkdir "$dir/full";
SKIP: {
    skip 'no file system of our own', 5
      if !have ('unshare') || run (@private, $mount, 'sh', 64, 'true')->{status};
    my $full = sub {
        my ($kilobytes, $environment, @command) = @_;
        spew ("$dir/go", "$environment\n\"\$\@\" </dev/null >full/out 2>err\n"
              . "echo \$? >status; cp full/run record 2>/dev/null\n:\n");
        unlink "$dir/record";
        run (@private, $mount, 'sh', $kilobytes, 'sh', 'go', @command);
        my $record = -e "$dir/record"
          && JSON::PP->new->decode (slurp ("$dir/record"));
        return (slurp ("$dir/status") + 0, $record && $record->{outcome},
            slurp ("$dir/err"));
    };
    my $records = 'export PINTOS_RECORD=full/run';
    my @talk = (('say:' . 'x' x 40) x 2);
    my ($status, $outcome) = $full->(256, $records, $pintos, '--', '-q');
    is ("$status $outcome", '0 clean', 'room enough');
    ($status, $outcome, my $err) =
      $full->(32, $records, $pintos, '--', '-q', @talk);
    is ($status, 1, 'no room beside the output');
    ok (!$outcome, 'no record that says otherwise');
    like ($err, qr/cannot write record: No space left/, 'is told');
    ($status, $outcome, $err) = $full->(24,
        "export PINTOS_RECORD=$dir/record TMPDIR=full", $pintos,
        '--filesys-size=2', '--', '-q', map { 'write:' . (32 * $_ + 64) }
          0 .. 8);
    is ("$status $outcome", '1 disk full', 'a disk that grows');
}

is_deeply ([ leftovers () ], [], 'nothing left behind');
done_testing ();
