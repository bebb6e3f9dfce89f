#!/usr/bin/env perl

# utils/check-layers sees a violation of each of its rules.  Every case is a
# tree of a few files that is in order but for one change.

use strict;
use warnings;

use File::Path qw(make_path);
use File::Temp qw(tempdir);
use FindBin;
use Test::More;

my $program = "$FindBin::Bin/../../utils/check-layers";

# A tree in order.
my %tree = (
    'Makefile.build' => <<'END',
threads_SRC  = threads/start.S # L1 Start.
threads_SRC += threads/idt.c # L1 Interrupt table.
threads_SRC += threads/palloc.c # L2 Pages.
threads_SRC += threads/thread.c # L3 Threads.
threads_SRC += threads/sched.c # L3 Who is next.
devices_SRC  = devices/timer.c # L4 Time.
lib_SRC = lib/string.c # L0 Strings.
END
    'tests/threads/Make.tests' => <<'END',
tests/threads_TESTS = tests/threads/one
tests/threads_SRC  = tests/threads/one.c	# L8
tests/threads_SRC += tests/threads/two.c
END
    'tests/threads/found.expected' => '',
    'tests/threads/found.c' => qq{#include "threads/thread.h"\n},
    'tests/threads/one.c' => qq{#include "threads/thread.h"\n},
    'tests/threads/two.c' => qq{#include "devices/timer.h"\n},
    'threads/start.S' => "start:\tcli\n",
    'threads/loader.S' => "sti\n",
    'threads/cpu.h' => header ('THREADS_CPU_H',
        'asm volatile ("cli"); void cpu_cli (void);'),
    'threads/loader.h' => header ('THREADS_LOADER_H',
        "#ifndef __ASSEMBLER__\nint x;\n#endif\n"),
    'threads/idt.h' => header ('THREADS_IDT_H', 'int idt;'),
    'threads/idt.c' => qq{#include "threads/idt.h"\n#include <string.h>\n},
    'threads/palloc.c' => "#include \"threads/cpu.h\"\n#ifndef NDEBUG\n"
      . "/* asm; #if; lock->holder = 0; */ char *s = \"asm\";\n#endif\n",
    'threads/thread.h' => header ('THREADS_THREAD_H',
        "#ifdef USERPROG\nint p;\n#endif\n"),
    'threads/thread.c' => "#include \"threads/thread.h\"\n"
      . "#include \"threads/sched.h\"\nt->status = 1;\n",
    'threads/sched.h' => header ('THREADS_SCHED_H', 'int s;'),
    'threads/sched.c' => "#include \"threads/sched.h\"\n"
      . "#include \"threads/thread.h\"\nif (t->status == 1) return;\n",
    'devices/timer.h' => header ('DEVICES_TIMER_H', 'int t;'),
    'devices/timer.c' => "#include \"devices/timer.h\"\n"
      . "#include \"threads/thread.h\"\n",
    'lib/string.h' => header ('LIB_STRING_H', 'int l;'),
    'lib/string.c' => "#include <string.h>\n",
);

# header (GUARD, TEXT) returns a guarded header.
sub header {
    my ($guard, $text) = @_;
    return "#ifndef $guard\n#define $guard\n$text\n#endif\n";
}

# examine (FILE => CONTENTS...) returns the exit status and what is said of
# the tree with these files changed (removed if undef, appended to if they
# begin with "+").
sub examine {
    my (%change) = @_;
    my $root = tempdir (CLEANUP => 1);
    my %files = (%tree, %change);
    for my $file (keys %files) {
        my $text = $files{$file};
        next if !defined $text;
        $text = $tree{$file} . $text if $text =~ s/\A\+//;
        make_path ("$root/" . ($file =~ m{\A(.*)/} ? $1 : ''));
        open my $handle, '>', "$root/$file" or die "$file: $!\n";
        print {$handle} $text;
        close $handle or die "$file: $!\n";
    }
    open my $pipe, '-|', $^X, $program, '--root', $root or die "$program: $!\n";
    my $said = do { local $/ = undef; <$pipe> };
    close $pipe;
    return $? >> 8, $said;
}

# caught (NAME, PATTERN, CHANGE...) is a test: the change is the only thing
# that is complained about.
sub caught {
    my ($name, $pattern, @change) = @_;
    my ($status, $said) = examine (@change);
    my @lines = split /\n/, $said;
    ok ($status == 1 && @lines == 2 && $lines[0] =~ $pattern, $name)
      or diag $said;
    return;
}

my ($status, $said) = examine (
    'Make.variants' => "odd_SRC = tests/threads/odd.c \\\n"
      . "  tests/threads/odd.S # two\n",
    'tests/threads/odd.c' => "\n", 'tests/threads/odd.S' => "\n");
is ($status, 0, 'files of a variant') or diag $said;
($status, $said) = examine ();
is ($status, 0, 'a tree in order') or diag $said;
like ($said, qr/in order$/, 'says so');

caught ('include that points up',
    qr{^threads/palloc.c:5: L2 includes threads/thread.h, which is L3},
    'threads/palloc.c' => "+#include \"threads/thread.h\"\n");
caught ('header that points up',
    qr{^threads/idt.h:3: L1 includes devices/timer.h},
    'threads/idt.h' => header ('IDT_H', '#include "devices/timer.h"'));
caught ('kernel that includes a test',
    qr{points up}, 'devices/timer.c' => "+#include \"tests/threads/one.h\"\n",
    'tests/threads/one.h' => header ('ONE_H', ''));
caught ('cycle of rooms', qr{closes a cycle: .*threads/sched},
    'threads/mlfqs.h' => header ('MLFQS_H', '#include "threads/sched.h"'),
    'threads/mlfqs.c' => "#include \"threads/mlfqs.h\"\n",
    'threads/sched.c' => "+#include \"threads/mlfqs.h\"\n",
    'Makefile.build' => "+threads_SRC += threads/mlfqs.c # L3 Queues.\n");
caught ('shared library that knows the kernel', qr{knows no kernel},
    'lib/string.c' => "+#include <list.h>\n",
    'lib/kernel/list.h' => header ('LIST_H', ''));
caught ('userprog that knows vm', qr{does not know vm},
    'userprog/process.c' => "#include \"vm/page.h\"\n",
    'vm/page.h' => header ('PAGE_H', ''), 'vm/page.c' => "\n",
    'Makefile.build' => "+userprog_SRC = userprog/process.c # L7 Processes.\n"
      . "vm_SRC = vm/page.c # L6 Pages.\n");
caught ('include of nothing', qr{threads/thread.c:4: .*not found},
    'threads/thread.c' => "+#include \"threads/none.h\"\n");

caught ('file in no list', qr{^threads/new.c: is in no source list},
    'threads/new.c' => "int x;\n");
for my $case (
    [ 'list entry without a file', "threads_SRC += threads/no.c # L3 No.\n",
        qr{^Makefile.build:8: threads/no.c: does not exist} ],
    [ 'file listed twice', "lib_SRC += lib/string.c # L0 Again.\n",
        qr{listed twice} ],
)
{
    caught ($case->[0], $case->[2], 'Makefile.build' => "+$case->[1]");
}
caught ('list entry without a layer', qr{threads/x.c: no layer},
    'threads/x.c' => "\n",
    'Makefile.build' => "+threads_SRC += threads/x.c\n");
caught ('layer without a purpose', qr{threads/x.c: no purpose},
    'threads/x.c' => "\n",
    'Makefile.build' => "+threads_SRC += threads/x.c # L1\n");
caught ('file in the list of another directory', qr{in the list of lib},
    'threads/x.c' => "\n",
    'Makefile.build' => "+lib_SRC += threads/x.c # L1 X.\n");
caught ('header without a layer', qr{^threads/x.h: has no layer},
    'threads/x.h' => header ('X_H', ''));
caught ('assembly file in no list', qr{^threads/x.S: is in no source list},
    'threads/x.S' => "nop\n", 'threads/x.h' => undef,
    'threads/x.c' => "\n",
    'Makefile.build' => "+threads_SRC += threads/x.c # L1 X.\n");
caught ('test in no list', qr{^tests/threads/x.c: is in no source list},
    'tests/threads/x.c' => "\n");

caught ('#ifdef in the code', qr{^devices/timer.c:3: conditional},
    'devices/timer.c' => "+#ifdef USERPROG\n#endif\n");
caught ('#if in the code', qr{^devices/timer.c:3: conditional},
    'devices/timer.c' => "+#if 0\n#endif\n");
caught ('#elif in the code', qr{^threads/palloc.c:2: conditional},
    'threads/palloc.c' => "#ifndef NDEBUG\n#elif X\n#endif\n");
caught ('another macro in struct thread', qr{^threads/thread.h:6: conditional},
    'threads/thread.h' => header ('THREAD_H',
        "#ifdef VM\n#endif\n\n#ifdef DEBUG\n#endif"));
caught ('header without a guard', qr{^threads/idt.h: has no include guard},
    'threads/idt.h' => "int idt;\n");

for my $case (
    [ 'assembly', 'asm volatile ("nop");' ],
    [ 'turning interrupts', 'cpu_cli ();' ],
    [ 'a processor other', 'boot_cpu.current = 0;' ],
    [ 'an entry dropped', 'cpu_invlpg (p);' ],
    [ 'setting a thread\'s status', 't->status = 2;' ],
    [ 'setting a thread\'s status', 'thread.status = 2;' ],
    [ 'setting a lock\'s holder', 'lock->holder=t;' ],
    [ 'reading or writing a block', 'block_read (b, 0, p);' ],
    [ 'making page table', 'x = pte_create_kernel (p, true);' ],
)
{
    caught ("$case->[0]: $case->[1]", qr{^devices/timer.c:3: \Q$case->[0]\E},
        'devices/timer.c' => "+$case->[1]\n");
}
caught ('cli in assembly', qr{^threads/stubs.S:2: interrupts on or off},
    'threads/stubs.S' => "x:\n\tcli\n",
    'Makefile.build' => "+threads_SRC += threads/stubs.S # L1 Stubs.\n");

done_testing ();
