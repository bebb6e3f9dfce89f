#!/usr/bin/env perl

# pintos-grade: what is taken of a submission, what is refused, what a sandbox
# lets through, and that grading is fair to whoever is honest.  What cheats
# earn is for tests/cheats/run to see.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/lib", "$FindBin::Bin/../../utils",
  "$FindBin::Bin/../reports";
use File::Path qw(make_path);
use JSON::PP ();
use Test::More;
use Guest qw(tool tree workdir run slurp spew leftovers);
use PintosHost::Sandbox qw(probe own run_in);
use PintosHost::Submission qw(open_submission source_lists with_lists
  printable);
use Schema;

my $dir = workdir ();
my $tree = tree ();
my $grade = tool ('pintos-grade');

# refused (FUNCTION) returns why it refuses, or '' if it does not.
sub refused {
    my ($function) = @_;
    return '' if eval { $function->(); 1 };
    die $@ if ref $@ ne 'HASH';    ## no critic (RequireCarping)
    return $@->{refused};
}

# --- Lists of sources ------------------------------------------------------

my $kit_make = <<'END';
threads_SRC  = threads/a.c	# The first.
threads_SRC += threads/b.S
lib/kernel_SRC = lib/kernel/l.c
other_SRC = devices/o.c
filesys_SRC = $(other_SRC)
include ../../tests/Make.tests
all: ; @echo \
  more
END
my $exists = sub { $_[0] =~ m{\A(?:threads|lib|devices|vm)/} };
my $lists = source_lists (<<'END', $kit_make, $exists);
threads_SRC = threads/a.c \
  threads/new.c   # threads/comment.c
threads_SRC += threads/b.S threads/a.c
ifdef VM
vm_SRC := vm/page.c
endif
filesys_SRC = $(other_SRC)
tests/threads_SRC = $(shell rm -rf /)
	threads_SRC += recipe
END
is_deeply ($lists, {
        threads => [qw(threads/a.c threads/new.c threads/b.S)],
        vm => ['vm/page.c'],
        filesys => ['$(other_SRC)'],
    }, 'words of lists');
is (with_lists ($kit_make, $lists), <<'END', 'the kit\'s lists replaced');
threads_SRC += threads/a.c
threads_SRC += threads/new.c
threads_SRC += threads/b.S
lib/kernel_SRC = lib/kernel/l.c
other_SRC = devices/o.c
filesys_SRC += $(other_SRC)
vm_SRC += vm/page.c
include ../../tests/Make.tests
all: ; @echo \
  more
END
for my $word ('$(shell id)', 'threads/../x.c', '/etc/passwd', 'tests/x.c',
    'threads/a.o', 'threads/*.c', 'threads/x;y.c', '-o', 'threads//x.c',
    '$(other_SRC)', '`id`.c') {
    like (refused (sub { source_lists ("threads_SRC += $word\n", $kit_make,
                    $exists) }), qr/plain/, "refused: $word");
}
like (refused (sub { source_lists ("devices_SRC = userprog/x.c\n", $kit_make,
                $exists) }), qr{no file userprog/x\.c}, 'a missing file');
is (printable ("a\e[2J\n\xff"), 'a\x1b[2J\x0a\xff', 'nothing for terminals');

# --- Files -----------------------------------------------------------------

# submission (NAME, FILE => TEXT, ...) makes one; returns its directory.
sub submission {
    my ($name, %files) = @_;
    my $top = "$dir/$name";
    for my $file ('threads/a.c', keys %files) {
        my ($sub) = "$top/$file" =~ m{\A(.*)/};
        make_path ($sub);
        spew ("$top/$file", defined $files{$file} ? $files{$file} : '');
    }
    return $top;
}

my $kit = submission ('kit', 'tests/t.ck' => 'kit', 'Makefile' => 'kit');
my $good = submission ('good', 'threads/a.c' => 'int a;',
    'devices/new/b.h' => 'b', 'tests/t.ck' => 'new', 'Makefile' => 'kit',
    'threads/build/x.c' => '', 'threads/.hidden/x.c' => '',
    'threads/notes.txt' => '', 'userprog/s.S' => '', 'tests/u.c' => '');
my $found = open_submission ($good, $kit);
is_deeply ([ sort keys %{ $found->{files} } ],
    [ qw(devices/new/b.h threads/a.c userprog/s.S) ], 'files taken');
is_deeply ([ sort @{ $found->{ignored} } ],
    [ qw(tests/t.ck tests/u.c threads/notes.txt) ], 'files ignored');
my $deep = submission ('deep/src');
is (open_submission ("$dir/deep", $kit)->{root}, $deep, 'a tree in src');

my %bad = (
    'no directory threads' => sub { make_path ($_[0]) },
    'a symbolic link' => sub { symlink '/etc/passwd', "$_[0]/threads/b.c" },
    'neither file' => sub { system 'mkfifo', "$_[0]/threads/b.c" },
    'plain name' => sub { spew ("$_[0]/threads/b\n.c", '') },
    'more than 1048576' => sub { spew ("$_[0]/lib/b.c", 'x' x 1_048_577) },
    'source files' => sub { spew ("$_[0]/vm/f$_.c", '') for 1 .. 2001 },
    'of more than 16777216' => sub { spew ("$_[0]/vm/g$_.c", 'x' x 1_000_000)
          for 1 .. 17 },
    'directories within' => sub { make_path ("$_[0]/lib/" . 'd/' x 12) },
    'not a directory' => sub { symlink '/etc', "$_[0]/userprog" },
    'Makefile.build' => sub { symlink '/etc/passwd',
        "$_[0]/Makefile.build" },
);
my $number = 0;
for my $why (sort keys %bad) {
    $number++;
    my $top = $why =~ /no directory/ ? "$dir/bad$number"
      : submission ("bad$number", 'lib/x' => '', 'vm/x' => '');
    $bad{$why}->($top);
    like (refused (sub { open_submission ($top, $kit) }), qr/\Q$why/,
        "refused: $why");
}

# --- The sandbox -----------------------------------------------------------

my $trouble = probe (1);
my $mode = defined $trouble ? 'no' : 'yes';
diag "no sandbox here: $trouble" if defined $trouble;

SKIP: {
    skip 'no sandbox here', 9 if defined $trouble;
    my $box = "$dir/box";
    make_path ("$box/sub");
    spew ("$dir/secret", 'a secret');
    chmod 0755, $dir;          ## no critic (ProhibitLeadingZeros)
    own ($box, "$box/sub");
    my $say = sub {
        my ($script, %more) = @_;
        my $log = "$dir/box.log";
        spew ($log, '');
        own ($log);
        local $ENV{PASSWORD} = 'a secret';
        my $why = run_in ($box, {below => 'sub', log => $log, seconds => 20,
                cpu => 20, memory => 512, file => 4, disk => 8,
                processes => 64, %more}, 'sh', '-c', $script);
        return (defined $why ? $why : 'fine', slurp ($log));
    };
    my ($why, $text) = $say->('pwd; id -u; touch here && ls');
    is ($why, 'fine', 'it works');
    like ($text, qr{/tree/sub\n(?!0\n)\d+\nhere\n}, 'in a place of its own');
    ($why, $text) = $say->("cat /etc/passwd $dir/secret /proc/1/environ;"
          . ' env; ls / /home /root; touch /usr/x');
    unlike ($text, qr/a secret|root:|PASSWORD/, 'nothing of the host');
    ($why, $text) = $say->('ls /sys/class/net 2>/dev/null; cat /proc/net/dev');
    unlike ($text, qr/eth|wlan|enp/, 'no network');
    ($why) = $say->('sleep 30', seconds => 1);
    like ($why, qr/more than 1 seconds/, 'the clock');
    ($why) = $say->('while :; do :; done', cpu => 1);
    like ($why, qr/signal|status 137/, 'CPU time');
    ($why) = $say->('dd if=/dev/zero of=big bs=1M count=8');
    unlike ($why, qr/fine/, 'size of a file');
    ($why) = $say->('for i in 1 2 3 4 5 6; do dd if=/dev/zero of=b$i bs=1M'
          . ' count=3; done; sleep 5');
    like ($why, qr/8 MB of the disk/, 'room on the disk');
    ($why, $text) = $say->('exec perl -e \'$x = "x" x (1 << 30); print 1\'');
    unlike ($why, qr/fine/, 'memory');
}

# --- The program -----------------------------------------------------------

# graded (ARG...) grades, quickly; returns what run returns.
sub graded {
    my (@args) = @_;
    return run ($grade, "--sandbox=$mode", "--out=$dir/reports", @args);
}

# one_line (NAME, RESULT, STATUS, PATTERN) checks an error.
sub one_line {
    my ($name, $result, $status, $pattern) = @_;
    is ($result->{status}, $status, "$name: status");
    like ($result->{err}, qr/\Apintos-grade: [^\n]*$pattern[^\n]*\n\z/,
        "$name: one line");
    return;
}

one_line ('no submission', graded (), 2, 'which submission');
one_line ('missing', graded ("$dir/none"), 2, 'no such directory');
one_line ('bad option', graded ('--nonsense', $good), 2, 'nonsense');
one_line ('bad secret', graded ('--secret=x', $good), 2, 'number');
one_line ('bad project', graded ('--project=../x', $good), 2, 'project');
one_line ('no kit', graded ("--kit=$kit", $good), 1, 'no kit');

# A machine that does not allow sandboxes.
make_path ("$dir/bin");
spew ("$dir/bin/bwrap",
    "#!/bin/sh\necho 'bwrap: not permitted' >&2\nexit 1\n");
chmod 0755, "$dir/bin/bwrap";    ## no critic (ProhibitLeadingZeros)
one_line ('no sandbox', run ({env => {PATH => "$dir/bin:$ENV{PATH}"}}, $grade,
        "--kit=$kit", $good), 1,
    'no sandbox here.*not permitted.*--sandbox=no');

my $handout = "$dir/handout";
system ("$tree/utils/pintos-handout", '--project=threads', "--out=$handout")
  == 0 or die "no handout\n";
one_line ('a link', graded ("--kit=$handout", "$dir/bad"
          . (1 + (grep { (sort keys %bad)[$_] eq 'a symbolic link' }
                  0 .. 9)[0])), 3, 'refused: threads/b.c: a symbolic link');

# An honest one, with a test of the instructor's.
my $student = "$dir/student";
system ('cp', '-R', $handout, $student);
make_path ("$dir/tests");
spew ("$dir/tests/own-answer.c", <<'END');
#include "tests/threads/tests.h"
#include "threads/answer.h"
void test_own_answer (void);
void
test_own_answer (void)
{
  msg ("the answer is %d", answer ());
}
END
spew ("$dir/tests/own-answer.expected", <<'END');
(own-answer) begin
(own-answer) the answer is 42
(own-answer) end
END
spew ("$student/threads/answer.h", "int answer (void);\n");
spew ("$student/threads/answer.c", <<'END');
#include "threads/answer.h"
#include <stdio.h>
int
answer (void)
{
  printf ("stray\n");
  return 42;
}
END
my $ktest = slurp ("$student/threads/ktest.c");
spew ("$student/threads/ktest.c", $ktest =~
      s/^(\s*)(?=run_test)/$1printf ("\\033[2J PERFECT\\n");$1/mr);
my $makefile = slurp ("$student/Makefile.build");
spew ("$student/Makefile.build", $makefile =~
      s/^(threads_SRC *= .*)$/$1\nthreads_SRC += threads\/answer.c/mr);
my @some = ("--kit=$handout", "--tests=$dir/tests", '--secret=77',
    '--only=alarm-zero', '--only=alarm-priority', '--only=own-answer');
my $result = graded (@some, $student);
is ($result->{status}, 0, 'graded') or diag $result->{err}, $result->{out};
my $json = slurp ("$dir/reports/results.json");
my $results = JSON::PP->new->utf8->decode ($json);
my %verdict = map { $_->{name} => $_ } @{ $results->{tests} };
is ($verdict{'tests/threads/alarm-zero'}{verdict}, 'pass', 'what it does');
is ($verdict{'tests/threads/alarm-priority'}{verdict}, 'FAIL',
    'what it does not');
is ($verdict{'tests/threads/own-answer'}{verdict}, 'pass',
    'the test that was added');
is ($verdict{'tests/threads/own-answer'}{stray}, 2, 'its stray lines');
like ($verdict{'tests/threads/alarm-zero'}{repeat},
    qr/--secret=77 .*alarm-zero/, 'the command takes the secret');
is ($results->{grading}{secret}, 77, 'the secret');
is_deeply ([ Schema::violations (JSON::PP->new->decode (
                slurp ("$tree/doc/schema/results.schema.json")), $results) ],
    [], 'results.json is as its schema says');
my $text = slurp ("$dir/reports/grade");
like ($text, qr/^TOTAL TESTING SCORE/m, 'grade');
unlike ($text, qr/[^\x20-\x7e\t\n]/, 'no control codes in it');
like ($text, qr/^\|.*\\x1b\[2J Perfect/m, 'but what they were');
unlike ($text, qr/PERFECT/, 'no forged scores');
like ($text, qr/^\| DETAILS OF/m, 'what a kernel printed is marked');
like ($text, qr/--secret=77/, 'its secret');

# The same seed, the same verdicts; without a test's API, none.
spew ("$student/threads/answer.c", "#include \"threads/answer.h\"\n"
      . "int answer (void) { return 41 }\n");
$result = graded (@some, $student);
is ($result->{status}, 0, 'one that does not build is graded, too');
like ($result->{out}, qr/0 passed, 3 failed/, 'all tests failed');
like (slurp ("$dir/reports/build.log"), qr{threads/answer\.c:2}, 'build.log');

# One whose kernel prints for ever.
spew ("$student/threads/answer.c", "#include \"threads/answer.h\"\n"
      . "#include <stdio.h>\n"
      . "int answer (void) { for (;;) printf (\"on and on\\n\"); }\n");
$result = graded (@some, '--max-output=1', $student);
$results = JSON::PP->new->utf8->decode (slurp ("$dir/reports/results.json"));
%verdict = map { $_->{name} => $_ } @{ $results->{tests} };
is ($verdict{'tests/threads/own-answer'}{verdict}, 'FAIL', 'a flood fails');
like ($verdict{'tests/threads/own-answer'}{reason}, qr/TIMEOUT after 1 MB/,
    'and says so');
is ($verdict{'tests/threads/alarm-zero'}{verdict}, 'pass', 'others do not');

one_line ('a checker', graded (@some, "--tests=" . do {
            make_path ("$dir/more");
            spew ("$dir/more/x.ck", 'pass');
            "$dir/more";
        }, $student), 1, 'a checker is a program');
is_deeply ([ leftovers () ], [], 'nothing is left behind');

done_testing ();
