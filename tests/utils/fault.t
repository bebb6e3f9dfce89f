#!/usr/bin/env perl

# Triple faults and hangs explain themselves: what the exception was, where,
# and what was mapped there; in the same words each time.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use Test::More;
use Guest qw(tool workdir build_guest build_loader run slurp spew have
  leftovers);

my $dir = workdir ();
my $pintos = tool ('pintos');
build_guest ("$dir/kernel.bin", 0x100000, multiboot => 1, settings => 1,
    debug => 1);
spew ("$dir/kernel.o", slurp ("$dir/kernel.bin"));
mkdir "$dir/build";
build_guest ("$dir/build/new.bin", 0x20000, settings => 1, debug => 1);
spew ("$dir/build/new.o", slurp ("$dir/build/new.bin"));
build_loader ("$dir/build/loader.bin");

# explained (RESULT) returns the explanation, without its marks.
sub explained {
    my ($result) = @_;
    is ($result->{status}, 14, 'status of a triple fault');
    return join '', map { /\ATriple fault: (.*\n)/s ? $1 : () }
      split /^/, $result->{out};
}

my $source = qr/\(\S*guest\.c:\d+\)/;
my @cases = (
    [ 'no handler', ['triple'], qr/\A\#GP[ ]General[ ]Protection[ ]Exception[ ]
      \(vector[ ]13,[ ]the[ ]interrupt[ ]table[ ]has[ ]no[ ]usable[ ]entry[ ]3\)
      [ ]at[ ]eip=0x0010....\n
      eip[ ]is[ ]the[ ]kernel's[ ]code,[ ]act\S*,[ ]paging[ ]is[ ]off\n.*
      delivering[ ]that[ ]made:[ ]\#DF[ ]Double[ ]Fault.*
      0x0010....:[ ]act[ ]$source\n.*guest_main[ ]$source\n/xs ],
    [ 'a wild pointer', [qw(page poke:deadbeec)],
      qr/\A\#PF[ ]Page-Fault[ ]Exception[ ]\(vector[ ]14,[ ]not[ ]present,[ ]
      writing,[ ]kernel\).*\neip[ ]is[ ]the[ ]kernel's[ ]code,[ ].*
      mapped[ ]for[ ]the[ ]kernel[ ]only,[ ]writable\n
      address[ ]0xdeadbeec[ ]\(cr2\)[ ]is[ ]beyond[ ]the[ ]machine's[ ]memory,
      [ ]not[ ]mapped\n/xs ],
    [ 'a user address', [qw(page poke:8048000)],
      qr/^address 0x08048000 \(cr2\) is a user address, not mapped$/m ],
    [ 'a hole in the kernel', [qw(page poke:c0300004)],
      qr/^address[ ]0xc0300004[ ]\(cr2\)[ ]is[ ]the[ ]kernel's[ ]view[ ]of[ ]
      physical[ ]memory[ ]at[ ]0x300004,[ ]not[ ]mapped$/mx ],
    [ 'a wild call', [qw(page jump:c0300010)],
      qr/not[ ]present,[ ]executing,.*^0xc0300010:[ ]\(unknown\)\n
      0x0010....:[ ]act[ ]$source\n/msx ],
    [ 'a stack overflow', [qw(page push:c0301004)],
      qr/^address[ ]0xc0300...[ ]\(cr2\)[ ]is[ ]below[ ]the[ ]stack[ ]page[ ]of
      [ ]the[ ]running[ ]thread:[ ]stack[ ]overflow,[ ]not[ ]mapped$/mx ],
);
for my $case (@cases) {
    my ($name, $words, $pattern) = @{$case};
    my $result = run ($pintos, '--', '-q', @{$words});
    like (explained ($result), $pattern, $name) or diag $result->{out};
    is (run ($pintos, '--', '-q', @{$words})->{out}, $result->{out},
        'the same again');
}

# With a disk, which the repeated run gets as it was, and with a limit.
spew ("$dir/fs", 'F' x 1000);
my $result = run ($pintos, qw(-T 5 -j 7 --filesys=fs -- -q write:10 triple));
like (explained ($result), qr/vector 13/, 'with a disk, a limit and a seed');
is (() = $result->{out} =~ /-drive/g, 1, 'only the run itself is shown');

# A run that is another one each time is not repeated.
$result = run ($pintos, '-r', '--', '-q', 'triple');
is (explained ($result), "this run cannot be repeated to see why\n",
    'real time');

# Without symbols there are addresses.
unlink "$dir/kernel.o";
$result = run ($pintos, '--', '-q', 'page', 'poke:deadbeec');
like (explained ($result), qr/at eip=0x0010....\neip is /, 'no kernel.o');
is ($result->{err}, '', 'no complaint');

if (have ('bochs')) {
    $result = run ($pintos, qw(--bochs --kernel=build/new.bin -- -q page
          poke:deadbeec));
    my $text = explained ($result);
    like ($text, qr/^address 0xdeadbeec \(cr2\) is beyond/m, 'on Bochs');
    like ($text, qr/^0x0002....: act $source$/m, 'with its place');
}

# Hangs.  A watchdog that the kernel has armed barks in virtual time, at the
# same place each time; a kernel that has none is found halted.
for my $word ('spin', 'halt') {
    $result = run ($pintos, '-T', 100, '--', '-q', 'watch', $word);
    is ($result->{status}, 18, "the watchdog ends $word");
    like ($result->{out}, qr/^TIMEOUT after watching$/m, 'by its interrupt');
}
$result = run ($pintos, '-T', 100, '--', '-q', 'halt');
like ($result->{out}, qr/^TIMEOUT[ ]after[ ]100[ ]seconds[ ]of[ ]guest[ ]work:[ ]the[ ]processor
    [ ]is[ ]halted[ ]with[ ]interrupts[ ]off\nCall[ ]stack:[ ]0x10[0-9a-f]+[ ]
    .*\.\n\z/mx, 'found halted')
  or diag $result->{out};
if (have ('bochs')) {
    my @go = ($pintos, qw(--bochs -T 1 --kernel=build/new.bin -- -q));
    unlink "$dir/build/new.o";
    $result = run (@go, 'spin');
    is ($result->{status}, 18, 'on Bochs its debugger counts instructions');
    like ($result->{out},
        qr/\n\nTIMEOUT[ ]after[ ]1[ ]seconds[ ]of[ ]guest[ ]work:[ ]the[ ]kernel
        [ ]did[ ]not[ ]keep[ ]the[ ]limit\nCall[ ]stack:[ ]0x0002[^\n]+\.\n\z/x,
        'and shows where');
    is (run (@go, 'spin')->{out}, $result->{out}, 'the same place again');

    # With the kernel's symbols it also sees whether ticks are counted.
    spew ("$dir/build/new.o", slurp ("$dir/build/new.bin"));
    my @patient = map { $_ eq '1' ? 500 : $_ } @go;
    $result = run (@patient, 'spin');
    is ($result->{status}, 18, 'a hang on Bochs');
    like ($result->{out},
        qr/\n\nTIMEOUT[ ]after[ ]500[ ]seconds[ ]of[ ]guest[ ]work:[ ]hang,[ ]no
        [ ]timer[ ]tick[ ]was[ ]handled[ ]for[ ]2[ ]seconds\nCall[ ]stack:
        [ ]0x0002[^\n]+\.\n\z/x, 'is found soon');
    is (run (@patient, 'spin')->{out}, $result->{out}, 'at the same place');
    $result = run (@go, 'run');
    like ($result->{out}, qr/did not keep the limit/, 'who counts does not hang');
    unlink "$dir/build/new.o";
    $result = run (@go, 'halt');
    is ($result->{status}, 18, 'halted on Bochs');
    like ($result->{out}, qr/guest work: the processor is halted/, 'is told');
}

is_deeply ([ leftovers () ], [], 'nothing left behind');
done_testing ();
