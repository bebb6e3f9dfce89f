#!/usr/bin/env perl

# backtrace, with a binary of the host's whose symbols are known, and
# pintos-gdb with a gdb that only shows its arguments.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Test::More;
use Guest qw(tool tree workdir build_guest run spew have leftovers);

my $dir = workdir ();
my $backtrace = tool ('backtrace');

# An addr2line that knows functions by address and binary.
mkdir "$dir/bin";
spew ("$dir/bin/i386-elf-addr2line", <<'EOT');
#!/bin/sh
test "$1" = -fe || exit 1
file=$2
shift 2
for address; do
  case $file:$address in
    kernel.o:0xc0100010) echo main; echo ../../threads/init.c:42 ;;
    kernel.o:0xc0100020) echo f
      echo /a/very/long/path/to/some/directory/threads/thread.c:7 ;;
    build/kernel.o:0xc0100010) echo built; echo /home/x/build/../../lib/x.c:1 ;;
    prog:0x8048000) echo start; echo entry.c:9 ;;
    prog:0xc0100010) echo wrong; echo wrong.c:1 ;;
    *) echo '??'; echo '??:0' ;;
  esac
done
EOT
chmod oct 755, "$dir/bin/i386-elf-addr2line";
$ENV{PATH} = "$dir/bin:$ENV{PATH}";

# shows (OUT, ARG...) checks what backtrace prints.
sub shows {
    my ($out, @args) = @_;
    my $result = run ($backtrace, @args);
    is ($result->{out}, $out, "backtrace @args");
    is ($result->{status}, 0, 'no error') or diag $result->{err};
    return;
}

# refused (STATUS, PATTERN, ARG...) checks that it fails in one line.
sub refused {
    my ($status, $pattern, @args) = @_;
    my $result = run ($backtrace, @args);
    is ($result->{status}, $status, "backtrace @args");
    like ($result->{err}, qr/\Abacktrace: [^\n]*$pattern[^\n]*\n\z/, 'says so');
    return;
}

refused (1, qr/Cannot find kernel\.o/, '0xc0100010');
mkdir "$dir/build";
spew ("$dir/build/kernel.o", '');
shows ("0xc0100010: built (lib/x.c:1)\n", '0xc0100010');
spew ("$dir/kernel.o", '');
my $main = "0xc0100010: main (threads/init.c:42)\n";
my $long = "0xc0100020: f (...ectory/threads/thread.c:7)\n";
shows ($main, '0xc0100010');
shows ("${main}${long}0x00000001: (unknown)\n", 'Call', 'stack:',
    '0xc0100010', '0xc0100020', '0x1.');
shows ("$main$long", 'Call stack: 0xc0100010 0xc0100020.');
shows ($main, 'CALL', 'STACK', '+', '-', '0xc0100010');
spew ("$dir/prog", '');
shows ("In kernel.o:\n${main}In prog:\n0x08048000: start (entry.c:9)\n"
      . "In kernel.o:\n${long}0x00000005: (unknown)\n",
    'kernel.o', 'prog', '0xc0100010', '0x8048000', '0xc0100020', '0x5');
refused (1, qr/nothing: not found/, 'nothing', '0xc0100010');
refused (2, qr/at least one address/, 'kernel.o');
refused (2, qr/at least one address/);
refused (2, qr/0xzz: not an address/, '0xzz');
refused (2, qr/kernel\.o: not an address/, '0x1', 'kernel.o');
for my $option (qw(-h --help)) {
    like (run ($backtrace, $option)->{out}, qr/^SYNOPSIS/m, $option);
}

# The real addr2line.
SKIP: {
    unlink "$dir/bin/i386-elf-addr2line";
    skip 'no addr2line', 2 if !have ('addr2line') || !have ('nm');
    build_guest ("$dir/guest", 0x100000);
    my ($address) =
      run ('nm', 'guest')->{out} =~ /^([[:xdigit:]]+) t guest_main$/mi;
    my $result = run ($backtrace, 'guest', "0x$address");
    like ($result->{out}, qr/\A0x$address: guest_main \(\S+\)\n\z/,
        'a function by its address');
    is (run ($backtrace, 'bin', "0x$address")->{status}, 1,
        'a binary that is none');
}

# pintos-gdb.
my $tree = tree ();
spew ("$dir/bin/gdb", "#!/bin/sh\necho gdb \"\$@\"\n");
chmod oct 755, "$dir/bin/gdb";
my $result = run (tool ('pintos-gdb'), 'kernel.o');
like ($result->{out}, qr{\Agdb -x \S*/misc/gdb-macros kernel\.o\n\z},
    'gdb gets the macros');
symlink tool ('pintos-gdb'), "$dir/link";
is (run ("$dir/link", 'x')->{out}, run (tool ('pintos-gdb'), 'x')->{out},
    'also by way of a link');
spew ("$dir/bin/i386-elf-gdb", "#!/bin/sh\necho cross \"\$@\"\n");
chmod oct 755, "$dir/bin/i386-elf-gdb";
like (run (tool ('pintos-gdb'))->{out}, qr/\Across -x/, 'i386-elf-gdb first');
run ('cp', tool ('pintos-gdb'), "$dir/pintos-gdb");
$result = run ("$dir/pintos-gdb", 'kernel.o');
like ($result->{out}, qr/\A\*\*\*.*\n\*\*\*.*\ncross kernel\.o\n\z/,
    'two lines if there are none, then gdb');

is_deeply ([ leftovers () ], [], 'nothing left behind');
done_testing ();
