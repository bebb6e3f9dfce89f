#!/usr/bin/env perl

# Each way into a kernel: directly, by a boot sector on QEMU, by one on
# Bochs.  What the kernel is told must arrive unchanged, and outcomes must be
# told apart.

use strict;
use warnings;
use FindBin;
use POSIX ();
use lib "$FindBin::Bin/lib";
use Test::More;
use Guest qw(tool workdir build_guest build_loader run slurp spew have
  leftovers signal_number);

my $dir = workdir ();
my $pintos = tool ('pintos');
my $mkdisk = tool ('pintos-mkdisk');
build_guest ("$dir/kernel.bin", 0x100000, multiboot => 1, settings => 1);

# The other trees' loader puts its kernel at 0x20000.
mkdir "$dir/build";
build_guest ("$dir/build/old.bin", 0x20000);
build_guest ("$dir/build/new.bin", 0x20000, settings => 1);
build_loader ("$dir/build/loader.bin");

# Ways to boot: name, options, what the guest's output begins with, whether
# the kernel knows settings.
my $old = "PiLo hda1\r\nLoading\r\n";
my @ways = (
    [ 'direct', [], '', 1 ],
    [ 'loader', ['--kernel=build/old.bin'], $old, 0 ],
    [ 'settings', ['--kernel=build/new.bin'], $old, 1 ],
);
push @ways, map { [ "bochs $_->[0]", [ '--bochs', @{ $_->[1] } ], @{$_}[2, 3] ] }
  @ways[ 1, 2 ]
  if have ('bochs');

for my $way (@ways) {
    my ($name, $options, $begin, $settings) = @{$way};
    my $go = sub { return run ($pintos, @{$options}, @_) };
    my $check = sub {
        my ($what, $result, $status, $out) = @_;
        is ($result->{status}, $status, "$name: $what");
        my ($first, $rest) = split /\n/, $result->{out}, 2;
        # fault.t is about these.
        $rest =~ s/^Triple fault: .*\n//mg;
        like ($first, qr/\A\S*(?:qemu|bochs)/, 'the command line is first');
        is ($rest, "$begin$out", 'exact output');
        return;
    };
    $check->('words', $go->('--', '-q', 'say:a b', 'say:', 'say:%41|x'), 0,
        $begin eq '' ? "a%20b\n\n%25" . "41%7Cx\nout of words\n"
        : "a b\n\n%41|x\nout of words\n");
    my @kill = $settings ? ('-T', 9, '-k', '-j', 7, '--no-preempt') : ();
    my $text = $settings
      ? 'timeout=9,'
      . ($name =~ /bochs/ ? '22500,900' : '11520,900 watchdog=1')
      . ' kill=1 jitter=7 order=fixed input=none'
      : '';
    my $echo = $begin eq '' ? "[kernel.bin |$text|-q echo]\n" : "[$text]\n";
    $check->('settings', $go->(@kill, '--', '-q', 'echo'), 0,
        "${echo}out of words\n");

    $check->('clean', $go->('--', '-q', 'power:31'), 0, '');
    $check->('panic', $go->('--', '-q', 'power:32'), 10, '');
    $check->('time-out', $go->('--', '-q', 'power:33'), 11, '');
    $check->('failure', $go->('--', '-q', 'power:34'), 12, '');
    $check->('abort', $go->('--', '-q', 'power:35'), 13, '');
    $check->('deadlock', $go->('--', '-q', 'power:36'), 17, '');
    $check->('hang', $go->('--', '-q', 'power:37'), 18, '');
    $check->('other code', $go->('--', '-q', 'power:20'), 19, '');
    $check->('power-off of other kernels', $go->('--', '-q', 'byte:31'), 0,
        '');
    $check->('triple fault', $go->('--', '-q', 'triple'), 14,
        "\nSimulation terminated due to triple fault.\n");
    $check->('reset that was asked for', $go->('--', '-r', 'reset'), 0, '');
    if ($settings) {
        my %told = (panic => 'kernel panic', failure => 'test failure',
            abort => 'user process abort');
        my @code = ([ 'panic', 32, 10 ], [ 'failure', 34, 12 ],
            [ 'abort', 35, 13 ]);
        for (@code) {
            $check->("-k and $_->[0]",
                $go->('-k', '--', '-q', "power:$_->[1]"), $_->[2],
                "\nSimulation terminated due to $told{$_->[0]}.\n");
        }
        $check->('reset', $go->('--', '-q', 'reset'), 14,
            "\nSimulation terminated due to unexpected reset.\n");
    }
    is_deeply ([ leftovers () ], [], "$name: nothing left behind");
}

# An empty word arrives, too.
like (run ($pintos, '--', '-q', '', 'echo')->{out}, qr/^\[kernel\.bin \|\|-q % echo\]$/m,
    'an empty word');

# No disk where none is needed, and a disk where one is.
my $direct = run ($pintos, '--', '-q');
unlike ($direct->{out}, qr/-drive/, 'a direct boot without partitions');
my $machine = join ' ', '-M pc -cpu pentium3,-apic -nodefaults -no-user-config',
  '-display none -serial stdio -no-reboot -device isa-debug-exit',
  '-icount shift=7,sleep=off -rtc clock=vm,base=2000-01-01 -m 4',
  "-kernel kernel.bin -append '||-q' -d";
(my $line = $direct->{out}) =~ s/ -bios qboot\.rom//;
like ($line, qr/\A\S+ \Q$machine\E /, 'the machine');
like ($direct->{out}, qr/-icount shift=7,sleep=off -rtc clock=vm/,
    'virtual time');
for my $args ([ '--', 'power:31' ], [ '-r', '--', '-q', 'power:31' ]) {
    my $result = run ($pintos, @{$args});
    is ($result->{status}, 0, "@{$args}");
    unlike ($result->{out}, qr/-icount|-rtc/, 'real time');
}
like (run ($pintos, '-j', 1, '--', 'power:31')->{out},
    qr/-icount shift=7 -rtc/, 'a seed needs reproducible instructions');
like (run ($pintos, qw(--shift=5 -T 2 -- -q echo))->{out},
    qr/timeout=2,640,200 /, 'budgets follow --shift');
spew ("$dir/fs", "mark of filesys\n" . 'x' x 2000);
my $result = run ($pintos, qw(--filesys=fs -- -q read:0 read:10 write:11));
like ($result->{out}, qr/-kernel kernel\.bin/, 'direct boot with a disk');
like ($result->{out}, qr/[ ]-drive[ ]if=none,id=disk0,format=raw,file=\S+
    [ ]-device[ ]ide-hd,drive=disk0,bus=ide\.0,unit=0,write-cache=off[ ]/x,
    'whose place and cache are fixed');
my $sector = 1 + int ((-s "$dir/kernel.bin") / 512 + 1);
$result = run ($pintos, qw(--filesys=fs -- -q), "read:$sector");
like ($result->{out}, qr/^mark of filesys\.$/m,
    'the guest reads the file system behind the kernel');

# A disk of the user's is the second one, and is written to.
run ($mkdisk, 'user.dsk', '--filesys=fs', '--swap-size=1');
$result = run ($pintos, qw(--disk=user.dsk --make-disk=kept.dsk
      --loader=build/loader.bin --kernel=build/old.bin -- -q read:0));
is ($result->{status}, 0, '--disk and --make-disk');
like ($result->{out}, qr/disk1,format=raw,file=user\.dsk/, 'in this order');
ok (-e "$dir/kept.dsk", 'the disk is kept');
$result = run ($pintos, '--kernel-from=kept.dsk', '--', '-q', 'say:again');
like ($result->{out}, qr/Loading\r\nagain/, '--kernel-from, with its loader');
$result = run ($pintos, '--disk=kept.dsk', '--', '-q', 'say:hdb');
like ($result->{out}, qr/PiLo hda hdb1\r\nLoading\r\nhdb/,
    'a kernel on --disk');
$result = run ($pintos, qw(--kernel=build/old.bin --make-disk=kept.dsk --));
is ($result->{status}, 1, '--make-disk of an existing disk');
like ($result->{err}, qr/kept\.dsk: already exists/, 'says so');
my $before = slurp ("$dir/kept.dsk");
run ($mkdisk, 'new.dsk', '--kernel=build/new.bin', '--swap-size=1');
$before = slurp ("$dir/new.dsk");
$result = run ($pintos, qw(-T 5 --disk=new.dsk -- -q echo write:0));
like ($result->{out}, qr/^\[timeout=5,6400,500 watchdog=1 input=none\]$/m,
    'settings for a kernel on --disk');
is (slurp ("$dir/new.dsk"), $before, 'which itself is not changed');

# filesys.dsk is attached by itself.
rename "$dir/user.dsk", "$dir/filesys.dsk";
$result = run ($pintos, '--', '-q');
like ($result->{out}, qr/disk1,format=raw,file=filesys\.dsk/, 'filesys.dsk');
$result = run ($pintos, '--filesys-size=1', '--', '-q');
unlike ($result->{out}, qr/filesys\.dsk/, 'unless there is another');
unlink "$dir/filesys.dsk";

# Input.
spew ("$dir/input", "typed\n");
$result = run ({ in => "$dir/input" }, $pintos, '--', '-q', 'ask');
like ($result->{out}, qr/^\? \[typed\]\nout of words$/m, 'input on QEMU')
  or diag $result->{out};
if (have ('bochs')) {
    $result = run ({ in => "$dir/input" }, $pintos, '--bochs',
        '--kernel=build/old.bin', '--', '-q', 'ask');
    like ($result->{out}, qr/\? \[typed\]\nout of words/, 'input on Bochs')
      or diag $result->{out};
}

unlike (run ({ in => "$dir/input" }, $pintos, qw(-T 2 -- -q echo))->{out},
    qr/input=none/, 'input there may be');
like (run ({ in => "$dir/input" }, $pintos, qw(-T 2 -- -q echo))->{out},
    qr/input=some/, 'which takes the kernel as long to read');
unlike (run ($pintos, qw(-- -q echo))->{out}, qr/input=none/,
    'which matters for time limits only');

# Under gdb time limits are void, but the machine and the length of all texts
# are the same.
require IO::Socket::INET;
my $free = IO::Socket::INET->new (Listen => 1, LocalAddr => '127.0.0.1',
    LocalPort => 1234, ReuseAddr => 1);
close $free if $free;
if ($free && have ('gdb')) {
    my $plain = run ($pintos, qw(-v -T 12 -j 3 -- -q echo));
    my $pid = fork;
    if (!$pid) {
        close STDOUT;
        close STDERR;
        system 'gdb', '-nx', '-batch', '-ex', 'set tcp connect-timeout 20',
          '-ex', 'target remote 127.0.0.1:1234', '-ex', 'continue';

        # If gdb could not, nobody else would ever end the machine.
        my $stub = IO::Socket::INET->new ('127.0.0.1:1234');
        print {$stub} '$k#6b' if $stub;
        POSIX::_exit (0);
    }
    my $same = run ($pintos, qw(--gdb -v -T 12 -j 3 -- -q echo));
    waitpid $pid, 0;
    like ($same->{err}, qr/ignoring --timeout with --gdb/, 'said so');
    my ($machine) = $plain->{out} =~ /\A.*?( -M .*?) -kernel/;
    $machine =~ s/=inject-nmi/=none/;
    like ($same->{out}, qr/\A.*\Q$machine\E -kernel/, 'the same machine');
    (my $text = $plain->{out}) =~ s/\A.*\n//;
    $text =~ s/timeout=12,\K15360,1200/00000,0000/g;
    (my $shown = $same->{out}) =~ s/\A.*\n//;
    is ($shown, $text, 'no limits, the rest is the same');
}

# A watchdog where there is virtual time, and a limit.
like (run ($pintos, qw(-T 2 -- -q))->{out},
    qr/ -device ib700 -action watchdog=inject-nmi /, 'a watchdog');
unlike (run ($pintos, @{$_}, qw(-- -q))->{out}, qr/ib700|watchdog/,
    "none with @{$_}")
  for [], [ '-T2', '-r' ], [qw(-T2 --kernel=build/old.bin)];

is_deeply ([ leftovers () ], [], 'nothing left behind');
done_testing ();
