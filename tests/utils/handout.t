#!/usr/bin/env perl

# Trees for students: pintos-handout makes them, check-leaks and
# check-handouts find what is wrong with them.  Nearly all of it is tried on a
# tree of a few files, whose kernel is a program for the host and whose tests
# are shell scripts.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib";
use File::Path qw(make_path remove_tree);
use Test::More;
use Guest qw(tool tree workdir run spew slurp);

my $dir = workdir ();
my $toy = "$dir/toy";

# put (NAME, TEXT) writes a file of the toy tree, change (NAME, FROM, TO)
# replaces text in one.
sub put {
    my ($name, $text) = @_;
    my ($in) = "$toy/$name" =~ m{\A(.*)/};
    make_path ($in);
    spew ("$toy/$name", $text);
    return;
}

sub change {
    my ($name, $from, $to) = @_;
    my $text = slurp ("$toy/$name");
    my $place = index $text, $from;
    die "$name has no `$from'\n" if $place < 0;
    substr $text, $place, length $from, $to;
    spew ("$toy/$name", $text);
    return;
}

# make_toy () makes the tree anew.
sub make_toy {
    remove_tree ($toy);
    put ('handout/EXERCISES', <<'END');
project toy
exercise add
project toy
title Adding
needs
points 3
drop toy/adder.c
drop toy/adder.h
turns tests/toy/sum
keeps tests/toy/start

exercise sort
project toy
title Sorting
needs add
points 4
swap toy/order.c
turns tests/toy/sorted tests/more/toy/sorted-twice

project later later/
END
    put ('handout/FILES', <<'END');
give toy/ later/ lib/ tests/ doc/ Makefile
give handout/README as README
keep tests/expected/ doc/secret-*.md
END
    put ('handout/README', "Welcome.\n");
    put ('handout/toy/order.c', <<'END');
/* The order of things: as they come. */
#include "toy.h"

void
put_in_order (int *first, int count)
{
  (void) first;
  (void) count;
}
END
    put ('toy/order.c', <<'END');
/* The order of things: by insertion. */
#include "toy.h"

static void
insert_number (int *first, int *place)
{
  int number = *place;
  while (place > first && place[-1] > number)
    {
      *place = place[-1];
      place--;
    }
  *place = number;
}

void
put_in_order (int *first, int count)
{
  for (int i = 1; i < count; i++)
    insert_number (first, first + i);
}
END
    put ('toy/toy.h', "void put_in_order (int *first, int count);\n");
    put ('toy/adder.h', "int add_numbers (const int *first, int count);\n");
    put ('toy/adder.c', <<'END');
#include "adder.h"

int
add_numbers (const int *first, int count)
{
  int total_so_far = 0;
  for (int i = 0; i < count; i++)
    total_so_far += first[i];
  return total_so_far;
}
END
    put ('toy/main.c', <<'END');
#include <stdio.h>
#include "toy.h"
#include "adder.h" /* @add */

/* Says what becomes of some numbers.
   Their sum comes first. @add
   Then come they. */
int
main (void)
{
  int numbers[] = {3, 1, 2};
  printf ("start\n");

  printf ("sum %d\n", add_numbers (numbers, 3)); /* In all. @add */

  put_in_order (numbers, 3);
  printf ("%d %d %d\n", numbers[0], numbers[1], numbers[2]);
  return 0;
}
END
    put ('toy/list.mk', "SRC = main.c order.c\nSRC += adder.c  # Sums. \@add\n"
          . "CHECK = sh  # \@reference\n");
    put ('toy/Make.vars', "GRADING_FILE = \$(SRCDIR)/tests/toy/Grading\n");
    put ('toy/Makefile', <<'END');
BUILD = build
include list.mk
CC = cc
all:
	mkdir -p $(BUILD)
	$(CC) -g -Wall -I. -c main.c -o $(BUILD)/main.o
	cc -g -Wall -I. $(SRC) -o $(BUILD)/kernel.o
$(BUILD)/kernel-more.bin: all
check: all
	sh ../tests/run toy > $(BUILD)/results
check-all: all
	sh ../tests/run toy more/toy > $(BUILD)/results-all
END
    put ('tests/run', <<'END');
for suite; do
  for test in ../tests/$suite/*.ck; do
    name=$suite/`basename $test .ck`
    if build/kernel.o | sh $test; then
      echo pass tests/$name
    else
      echo FAIL tests/$name
    fi
  done
done
END
    put ('tests/toy/Grading', "100%\ttests/toy/Rubric\n");
    put ('tests/toy/Rubric', "All:\n1\tstart\n2\tsum\n4\tsorted\n");
    put ('tests/toy/start.ck', "grep -q start\n");
    put ('tests/toy/sum.ck', "grep -q 'sum 6'\n");
    put ('tests/toy/sorted.ck', "grep -q '1 2 3'\n");
    put ('tests/more/toy/sorted-twice.ck', "grep -c '^1 2 3' >/dev/null\n");
    put ('tests/expected/toy/none', <<'END');
FAIL tests/more/toy/sorted-twice
FAIL tests/toy/sorted
pass tests/toy/start
FAIL tests/toy/sum
END
    put ('tests/expected/toy/add', <<'END');
FAIL tests/more/toy/sorted-twice
FAIL tests/toy/sorted
pass tests/toy/start
pass tests/toy/sum
END
    put ('tests/expected/toy/all', <<'END');
pass tests/more/toy/sorted-twice
pass tests/toy/sorted
pass tests/toy/start
pass tests/toy/sum
END
    put ('lib/kernel/todo.c', "#define TOY(S) S\nconst char *const todo[] ="
          . " { \"add\", TOY (\"Adding\"), \"sort\", TOY (\"Sorting\") };\n");
    put ('doc/projects/toy.md',
        "# Toy\n\n## Exercise: Adding\n\nAdd. <!-- \@add -->\n\n"
          . "## Exercise: Sorting\n\nSort.\n");
    put ('doc/secret-plan.md', "Nobody may see this.\n");
    put ('doc/tool', "#!/bin/sh\necho tool\n");
    chmod 0755, "$toy/doc/tool";
    put ('later/later.c', "int later;\n");
    return;
}

sub handout { return run (tool ('pintos-handout'), "--tree=$toy", @_) }
sub leaks { return run (tool ('check-leaks'), "--tree=$toy", @_) }

sub check {
    return run (tool ('check-handouts'), "--tree=$toy", '-j2', @_);
}

# files (DIR) returns the names and contents below DIR.
sub files {
    my ($in) = @_;
    my %file;
    for my $name (split /\n/, `cd '$in' && find . -type f`) {
        $file{ substr $name, 2 } = slurp ("$in/$name");
    }
    return %file;
}

# --- pintos-handout ---------------------------------------------------------

make_toy ();
my $result = handout ('--project=toy', "--out=$dir/none");
is ($result->{status}, 0, 'a handout is made') or diag ($result->{err});
my %none = files ("$dir/none");
is (join (q{ }, grep { m{/} && !m{^(?:tests|lib)/} } sort keys %none),
    'doc/projects/toy.md doc/tool toy/Make.vars toy/Makefile toy/list.mk'
      . ' toy/main.c toy/order.c toy/toy.h',
    'rooms are dropped, later projects left out, other files kept back');
is ($none{README}, "Welcome.\n", 'a file goes out under another name');
is ($none{'toy/order.c'}, slurp ("$toy/handout/toy/order.c"),
    'a baseline stands in for a room');
is ($none{'toy/main.c'}, <<'END', 'tagged lines are gone, blanks with them');
#include <stdio.h>
#include "toy.h"

/* Says what becomes of some numbers.
   Then come they. */
int
main (void)
{
  int numbers[] = {3, 1, 2};
  printf ("start\n");

  put_in_order (numbers, 3);
  printf ("%d %d %d\n", numbers[0], numbers[1], numbers[2]);
  return 0;
}
END
is ($none{'toy/list.mk'}, "SRC = main.c order.c\n", 'in a makefile, too');
unlike ($none{'doc/projects/toy.md'}, qr/Add\./, 'and in a text');
ok (-x "$dir/none/doc/tool" && !-x "$dir/none/README", 'programs stay such');

handout ('--project=toy', '--solved=all', "--out=$dir/all");
my %all = files ("$dir/all");
is ($all{'toy/list.mk'}, "SRC = main.c order.c\nSRC += adder.c  # Sums.\n",
    'solved: the tag goes, its comment stays, @reference stays home');
like ($all{'toy/main.c'},
    qr{^#include "adder\.h"\n.*first\.\n   Then.*; /\* In all\. \*/\n}sm,
    'so in C');
is ($all{'toy/order.c'}, slurp ("$toy/toy/order.c"), 'rooms are there');

$result = handout ('--project=toy', '--without=add', "--out=$dir/no-add");
like ($result->{err}, qr/^pintos-handout: sort cannot be solved without/m,
    'without one exercise: those that need it are named');
is_deeply ({ files ("$dir/no-add") }, \%none, 'and not solved either');
$result = handout ('--solved=none', "--out=$dir/whole");
is_deeply ({ files ("$dir/whole") }, \%none,
    'nothing solved: all projects that have exercises');

handout ('--project=toy', "--out=$dir/a/kit.tar.gz");
ok (!-e "$dir/a", 'an archive in a directory that is not there');
mkdir "$dir/$_" for qw(a b);
handout ('--project=toy', "--out=$dir/a/kit.tar.gz");
utime 1, 1, "$toy/toy/main.c";
system "cp -R '$toy' '$dir/copy'";
run (tool ('pintos-handout'), "--tree=$dir/copy", '--project=toy',
    "--out=$dir/b/kit.tar.gz");
is (slurp ("$dir/a/kit.tar.gz"), slurp ("$dir/b/kit.tar.gz"),
    'an archive is the same, byte for byte, whatever the times and places');
system "cd '$dir/a' && tar xzf kit.tar.gz";
is_deeply ({ files ("$dir/a/kit") }, \%none, 'and holds the tree');
ok (-x "$dir/a/kit/doc/tool", 'with programs');

handout ('--project=toy', '--solution', "--out=$dir/solution.patch");
system "cp -R '$dir/none' '$dir/patched'";
$result = run ('sh', '-c',
    "cd '$dir/patched' && patch -s -p1 < '$dir/solution.patch'");
is_deeply ({ files ("$dir/patched") }, \%all,
    'the solution is a patch to the solved tree');

is (handout ('--project=toy', "--out=$dir/none")->{status}, 2,
    'a directory that is not empty is left alone');
is (handout ('--project=none', "--out=$dir/x")->{status}, 2, 'no such project');
is (handout ('--solved=sum', "--out=$dir/x")->{status}, 2, 'no such exercise');
is (handout ('--project=toy')->{status}, 2, 'no --out');
ok (!-e "$dir/x", 'mistakes leave nothing');

# With a second project.
put ('handout/EXERCISES', slurp ("$toy/handout/EXERCISES") . <<'END');
exercise extra
project later
title Extra
needs
points 0
drop later/extra.c

exercise sum-of-extras
project later
title Sum
needs extra add
points 0
swap later/extra.c
END
put ('later/extra.c', "int extra; /* \@sort */\nint extras;\n");
put ('handout/later/extra.c', "int one_extra;\n");
put ('later/sums.c', "int sums; /* \@sum-of-extras */\nint later;\n");
for my $case (
    [ '--project=later', 'later.c sums.c', 'adder.c adder.h', 'int later;' ],
    [ '--project=later --without=sort', 'later.c sums.c', 'adder.c adder.h',
        'int later;' ],
    [ '--project=later --without=add', 'later.c sums.c', q{}, 'int later;' ],
    [ '--solved=none', 'later.c sums.c', q{}, 'int later;' ],
    [ '--solved=extra', 'extra.c later.c sums.c', q{}, 'int later;' ],
    [ '--project=later --solved=sum-of-extras', 'extra.c later.c sums.c',
        'adder.c adder.h', "int sums;\nint later;" ],
    [ '--project=toy', q{}, q{}, undef ],
  ) {
    my ($words, $later, $adder, $sums) = @$case;
    remove_tree ("$dir/two");
    handout (split (q{ }, $words), "--out=$dir/two");
    my %two = files ("$dir/two");
    is (join (q{ }, map { m{^later/(.*)} ? $1 : () } sort keys %two), $later,
        "$words: files of the second project");
    is (join (q{ }, map { m{^toy/(adder.*)} ? $1 : () } sort keys %two), $adder,
        "$words: files of the first");
    is ($two{'later/sums.c'}, defined $sums ? "$sums\n" : undef,
        "$words: tags");
    is ($two{'later/extra.c'},
          $later !~ /extra/ ? undef
        : $words =~ /=extra/ ? "int one_extra;\n"
        :                      "int extras;\n",
        "$words: a room of two exercises");
}
make_toy ();

# --- check-leaks ------------------------------------------------------------

is (leaks ("$dir/none")->{status}, 0, 'a handout tells nothing');
is (leaks ('--solved=sort', "$dir/all")->{status}, 0,
    'nor does one with all solved');
like (leaks ("$dir/all")->{out}, qr{^toy/order\.c:\d+: \d+ lines of exercise sort}m,
    'rooms in the wrong tree are found');

# plant (WHAT, FILE, TEXT, REGEX) adds TEXT to FILE of the handout, whose leak
# must be told so.
sub plant {
    my ($what, $file, $text, $regex) = @_;
    my $path = "$dir/none/$file";
    my $old = -e $path ? slurp ($path) : undef;
    spew ($path, (defined $old ? $old : q{}) . $text);
    my $found = leaks ("$dir/none");
    is ($found->{status}, 1, "$what: found");
    like ($found->{out}, $regex, "$what: and said where");
    defined $old ? spew ($path, $old) : unlink $path;
    return;
}
plant ('lines, laid out in another way', 'toy/main.c', <<'END',

  while (place>first && place[-1]>number){
        *place=place[-1];
        place--;
  }
END
    qr{^toy/main\.c:\d+: 3 lines of exercise sort$}m);
plant ('lines of a patch', 'notes.patch',
    "-  int total_so_far = 0;\n-  for (int i = 0; i < count; i++)\n"
      . "-    total_so_far += first[i];\n",
    qr{^notes\.patch:1: 3 lines of exercise add$}m);
plant ('a name in a text', 'README', "See insert_number.\n",
    qr{^README:2: `insert_number' is of exercise sort$}m);
plant ('a tag', 'toy/toy.h', "int x; /* \@add */\n",
    qr{^toy/toy\.h:2: tag \@add$}m);
spew ("$dir/left.c", "int insert_number (void);\n"
      . "int insert_number (void) { return 1; }\n");
system ("cc -g -c '$dir/left.c' -o '$dir/none/left.o'") == 0
  or die "cc failed\n";
like (leaks ("$dir/none")->{out}, qr{^left\.o: `insert_number' is of exercise}m,
    'a symbol of an object');
unlink "$dir/none/left.o";
plant ('two lines of little', 'toy/main.c', "}\n  *place = number;\n  int total_so_far = 0;\n",
    qr{`total_so_far'});

# --- check-handouts ---------------------------------------------------------

# With the tree as it is, and then with one thing wrong at a time.
$result = check ('--all');
is ($result->{status}, 0, 'all trees are as they should be')
  or diag ($result->{out});
like ($result->{out}, qr/^add turns 1 tests green\n\s+sum$/m,
    'and it says what exercises are for');
like ($result->{out}, qr/^6 passed, 0 failed\n\z/m,
    'and counts');

# wrong (WHAT, SUB, REGEX, ARG...) changes the tree by SUB; check-handouts must
# complain.
sub wrong {
    my ($what, $sub, $regex, @args) = @_;
    make_toy ();
    $sub->();
    my $said = check (@args ? @args : '--static');
    is ($said->{status}, 1, "$what: a failure");
    like ($said->{out}, $regex, "$what: and told");
    return;
}
wrong ('a test that cannot fail',
    sub { put ('tests/toy/sum.ck', "true\n") },
    qr{^  tests/toy/sum passes, which it must not.*^  add does not turn tests/toy/sum green$}sm,
    '--all');
wrong ('a test that cannot fail, and is expected to pass',
    sub {
        put ('tests/toy/sum.ck', "true\n");
        change ('tests/expected/toy/none', 'FAIL tests/toy/sum',
            'pass tests/toy/sum');
    },
    qr{^  tests/toy/sum passes without add$}m, '--all');
wrong ('a solution in a baseline',
    sub { put ('handout/toy/order.c', slurp ("$toy/toy/order.c")) },
    qr{^  tests/toy/sorted passes, which it must not}m, '--all');
wrong ('a solution in a test',
    sub { put ('tests/toy/hint.txt', slurp ("$toy/toy/adder.c")) },
    qr{^  tests/toy/hint\.txt:\d+: 3 lines of exercise add$}m, '--all');
wrong ('a broken baseline',
    sub { change ('handout/toy/order.c', "{\n", "{\n  return first;\n") },
    qr{^  gcc: .*warning: }m, '--all');
wrong ('a test that an exercise turns green in secret',
    sub { change ('handout/EXERCISES', ' tests/more/toy/sorted-twice', q{}) },
    qr{^  sort turns tests/more/toy/sorted-twice green, which the manifest}m,
    '--all');
wrong ('a test that is new',
    sub { put ('tests/toy/new.ck', "true\n") },
    qr{^  tests/toy/new: not in tests/expected/toy/none}m, '--all');
wrong ('a test that is gone',
    sub { unlink "$toy/tests/toy/start.ck" },
    qr{^  tests/toy/start was not run$}m, '--all');
wrong ('no baseline', sub { unlink "$toy/handout/toy/order.c" },
    qr{^  sort: toy/order\.c has no baseline}m);
wrong ('a baseline too many', sub { put ('handout/toy/adder.c', "\n") },
    qr{^  handout/toy/adder\.c takes nobody's place$}m);
wrong ('a room that is gone', sub { unlink "$toy/toy/adder.c" },
    qr{^  add: there is no toy/adder\.c$}m);
wrong ('points that do not add up',
    sub { change ('handout/EXERCISES', 'points 3', 'points 5') },
    qr{^  add: 5 points, but its tests have 3$}m);
wrong ('a text without the exercise',
    sub { change ('doc/projects/toy.md', 'Sorting', 'Order') },
    qr{^  sort: no heading with `Sorting'}m);
wrong ('TODO without the exercise',
    sub { change ('lib/kernel/todo.c', '"add"', '"plus"') },
    qr{^  add: lib/kernel/todo\.c does not know "Adding"$}m);
wrong ('needs that turn in a circle',
    sub { change ('handout/EXERCISES', 'needs', 'needs sort') },
    qr{no exercise `sort' so far});

# Tags on lines that cannot be deleted alone.
for my $case (
    [ 'a condition', "  if (x) /* \@add */\n    f ();\n" ],
    [ 'what depends on a condition', "  if (x)\n    f (); /* \@add */\n" ],
    [ 'else', "  else /* \@add */\n    f ();\n" ],
    [ 'half a call', "  f (1, /* \@add */\n     2);\n" ],
    [ 'the end of a call', "  f (1,\n     2); /* \@add */\n" ],
    [ 'half an expression', "  x = 1 + /* \@add */\n      2;\n" ],
    [ 'the rest of an expression', "  x = 1\n      + 2; /* \@add */\n" ],
    [ 'a function\'s head', "int /* \@add */\nf (void)\n{\n}\n" ],
    [ 'a bracket', "  { /* \@add */\n    f ();\n  }\n" ],
    [ 'the end of a comment', "/* Text,\n   more. \@add */\n" ],
    [ 'a tag in the middle', "  f (); /* \@add is needed */\n" ],
    [ 'a conditional', "#if X /* \@add */\n#endif\n" ],
  ) {
    my ($what, $text) = @$case;
    wrong ("tag on $what", sub { put ('toy/bad.c', $text) },
        qr{^  toy/bad\.c:\d+: }m);
}
for my $text ("A = b \\\n  c  # \@add\n", "A = b  \\  # \@add\n  c\n") {
    wrong ('tag on a part of a line', sub { put ('toy/bad.mk', $text) },
        qr{^  toy/bad\.mk:\d+: }m);
}

# And on lines that can.
make_toy ();
put ('toy/good.c', <<'END');
#include "adder.h" /* @add */
enum word { A, /* @add */
  B, /* @add */
  C };
static const int rows[] =
  {
    1, /* @add */
    2, /* The second. @add @sort */
  };
struct s
  {
    /* What adding needs. @add */
    int sum; /* @add */
  };
static int
f (int x)
{
  switch (x)
    {
    case 1: /* @add */
      return 2; /* @add */
    default:
      break;
    }
  if (x)
    {
      f (2); /* @add */
    }
  x += 1; /* "(" in a string or comment does not count. @add */
  return x;
}
END
change ('toy/good.c', 'enum word { A, /* @add */', 'enum word { A,');
$result = check ('--static');
is ($result->{status}, 0, 'tags on whole statements, rows and members')
  or diag ($result->{out});

# --- This tree --------------------------------------------------------------

# All solved: what the tree has, but for tags, which are taken out in another
# way here.
my $ids = join '|', map { (split)[1] } split /\n/,
  run (tool ('pintos-handout'), '--list')->{out};
$result = run (tool ('pintos-handout'), '--solved=all', "--out=$dir/full");
is ($result->{status}, 0, 'this tree, all solved');
my %full = files ("$dir/full");
my @differ = grep {
    my $name = $_;
    my $text = $name eq 'README.md' ? slurp (tree () . '/handout/README.md')
      : slurp (tree () . "/$name");
    $text =~ s/^.*\@reference\b.*\n//mg;
    $text =~ s{[ \t]*(?:/\*|\#|<!--)(?:[ \t]+\@(?:$ids))+[ \t]*(?:\*/|-->|)$}{}mg;
    $text =~ s{(?:[ \t]+\@(?:$ids))+(?=[ \t]*(?:\*/|-->|)$)}{}mg;
    $text =~ s/\n\n+/\n/g;
    (my $out = $full{$name}) =~ s/\n\n+/\n/g;
    $text ne $out;
} grep { !m{\Adoc/projects/} } sort keys %full;
is ("@differ", q{}, 'is what it has but for tags');

# TODO: compiled for the host, with a debug_panic of the host's.
spew ("$dir/panic.c", <<'END');
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
void
debug_panic (const char *file, int line, const char *function,
             const char *message, ...)
{
  va_list args;
  va_start (args, message);
  (void) file, (void) line, (void) function;
  vprintf (message, args);
  exit (0);
}
END
for my $case (
    [ 'donation', 'section "Priority donation" of doc/projects/threads.md' ],
    [ 'unheard-of', 'doc/projects' ]) {
    my ($id, $where) = @$case;
    spew ("$dir/caller.c", "#include <todo.h>\nint main (void);\n"
          . "int main (void) { TODO (\"$id\"); }\n");
    my $lib = tree () . '/lib';
    system ("cd '$dir' && cc -c panic.c && cc -nostdinc -fno-builtin -I$lib"
        . " -I$lib/kernel -c caller.c $lib/kernel/todo.c"
        . ' && cc -o caller caller.o todo.o panic.o') == 0
      or die "cc failed\n";
    is (`'$dir/caller'`, "TODO: exercise $id; see $where",
        "TODO (\"$id\") says where to read");
}

done_testing ();
