#!/usr/bin/env perl

# Suites of the old form run unmodified: tests/compat/suite through
# tests/Make.tests.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Harness;
use OldSuite;
use Test::More;

my $root = scratch_dir ();
make_tree ();

# Checks `make check' for a project whose tests are TESTS, in order.
sub check_passes {
    my (@tests) = @_;
    local $Test::Builder::Level = $Test::Builder::Level + 1;
    my ($output, $errors, $status) = make ("check");
    my $count = @tests;
    my $list = join ('', map { "pass $_\n" } @tests);
    is ($status, 0, "check succeeds") or diag ($output, $errors);
    like ($output, qr/\Q$list\EAll $count tests passed\.\n$count passed, 0 failed\n\z/,
          "check ends with the list and the count");
    unlike ($errors, qr/make|perl|pintos/, "check complains about nothing");
    is (read_file ("results"), $list, "the list is file results");
    return $output;
}

# Tests inside the kernel.

enter_project ($root, "threads", <<'END');
KERNEL_SUBDIRS = threads devices lib lib/kernel $(TEST_SUBDIRS)
TEST_SUBDIRS = tests/threads
GRADING_FILE = $(SRCDIR)/tests/threads/Grading
SIMULATOR = --bochs
END
my @threads = map { "tests/threads/$_" } qw(nap order share curve);
my $output = check_passes (@threads);
for my $test (@threads) {
    like ($output, qr/^pass $test \(\d+\.\d s\)$/m,
          "$test is reported with its time when it is done");
    is (read_file ("$test.result"), "PASS\n", "result of $test");
}
is_deeply ([sort split (/\n/, commands ())], [sort split (/\n/, <<'END')],
-v|-k|-T|60|--bochs|--|-q|run|nap
-v|-k|-T|60|--bochs|--|-q|run|order
-v|-k|-T|480|--bochs|--|-q|-mlfqs|run|share
-v|-k|-T|480|--bochs|--|-q|-mlfqs|run|curve
END
           "what pintos was told");
($output, my $errors, my $status) = make ("grade");
is ($status, 0, "grade succeeds");
like ($output, qr/^TOTAL TESTING SCORE: 100\.0%\nALL TESTED PASSED -- /m,
      "grade");
like ($output, qr/^Tests inside the kernel \(tests\/threads\/Rubric\):$/m,
      "title of the rubric");
is (read_file ("grade"), $output, "the report is file grade");

# Programs, with virtual memory.

enter_project ($root, "vm", <<'END');
KERNEL_SUBDIRS = threads devices lib lib/kernel userprog filesys vm
TEST_SUBDIRS = tests/userprog tests/vm
GRADING_FILE = $(SRCDIR)/tests/vm/Grading
SIMULATOR = --qemu
END
write_file ("$root/src/tests/vm/Grading", <<'END');
50%	tests/vm/Rubric
30%	tests/userprog/Rubric.functionality
20%	tests/userprog/Rubric.robustness
END
check_passes ((map { "tests/userprog/$_" }
               qw(args open either fault parent halt)),
              "tests/vm/bad-addr", "tests/vm/overlap");
my @lines = split (/\n/, commands ());
my $userprog = "-v|-k|-T|60|--qemu|--filesys-size=2";
my $rest = "--swap-size=4|--|-q|-f|run";
my %words = (
    args => "$userprog|-p|tests/userprog/args|-a|args|$rest|args two  blanks!",
    open => "$userprog|-p|tests/userprog/open|-a|open"
      . "|-p|../../tests/userprog/sample.txt|-a|sample.txt|$rest|open",
    parent => "-v|-k|-T|300|--qemu|--filesys-size=2"
      . "|-p|tests/userprog/parent|-a|parent|-p|tests/userprog/child|-a|child"
      . "|$rest|parent",
    'bad-addr' => "$userprog|-p|tests/vm/bad-addr|-a|bad-addr|$rest|bad-addr",
    overlap => "-v|-k|-T|600|--qemu|--filesys-size=2"
      . "|-p|tests/vm/overlap|-a|overlap|-p|tests/vm/zeros|-a|zeros"
      . "|$rest|overlap",
);
for my $name (sort keys %words) {
    my ($line) = grep { /\|$name$|\|$name two/ } @lines;
    is ($line, $words{$name}, "what pintos was told about $name");
}
is (@lines, 8, "each test was run once");
is (-s "tests/vm/zeros", 6144, "a file made by the suite's makefile");
($output) = make ("grade");
like ($output, qr/^TOTAL TESTING SCORE: 100\.0%$/m, "grade over two suites");
($output, $errors, $status) = make ("clean");
is ($status, 0, "clean succeeds") or diag ($errors);
ok (!grep ({ -e } "tests/vm/zeros", "results", "grade", "kernel.bin",
           glob ("tests/*/*.{output,errors,result,start}")),
    "clean removes what tests and suites have made");

# Two runs on one disk.

enter_project ($root, "filesys", <<'END');
KERNEL_SUBDIRS = threads devices lib lib/kernel userprog filesys
TEST_SUBDIRS = tests/userprog tests/filesys/extended
GRADING_FILE = $(SRCDIR)/tests/filesys/Grading
SIMULATOR = --qemu
END
write_file ("$root/src/tests/filesys/Grading", <<'END');
60%	tests/filesys/extended/Rubric.functionality
40%	tests/filesys/extended/Rubric.persistence
END
my @extended = map { "tests/filesys/extended/$_" }
  qw(dir-make dir-maybe grow-random);
check_passes ((map { "tests/userprog/$_" }
               qw(args open either fault parent halt)), @extended,
              map { "$_-persistence" } @extended);
@lines = split (/\n/, commands ());
my @disk_lines = grep { /tmp\.dsk/ } @lines;
is (join ("\n", @disk_lines), join ("\n", map {
    my ($name) = m%([^/]+)$%;
    my $limit = $name eq 'grow-random' ? 150 : 60;
    ("pintos-mkdisk|tmp.dsk|--filesys-size=2",
     "-v|-k|-T|$limit|--qemu|--disk=tmp.dsk|-p|$_|-a|$name"
     . "|-p|tests/filesys/extended/tar|-a|tar|--|-q|-f|run|$name",
     "-v|-k|-T|60|--qemu|--disk=tmp.dsk|-g|fs.tar|-a|$_.tar|--|-q|run"
     . "|tar fs.tar /")
} @extended), "disk, run, second run: one test after the other");
is (read_file ("tests/filesys/extended/can-rmdir-cwd"), "NO",
    "an outcome is handed on");
is (@lines, 6 + 9, "nothing was run twice");
ok (!-e "tmp.dsk" && !-e ".output" && !-e ".errors"
    && !-e "-persistence.output", "no stray files");
($output) = make ("grade");
like ($output, qr/^TOTAL TESTING SCORE: 100\.0%$/m, "grade with persistence");
like ($output, qr/^warning: test tests\/userprog\/args doesn't count/m,
      "tests in no rubric");

# A single persistence test in a fresh tree.

make ("clean");
ok (!-e "tests/filesys/extended/can-rmdir-cwd",
    "clean removes what the suite has made");
($output, $errors, $status)
  = make ("tests/filesys/extended/dir-maybe-persistence.result");
is ($status, 0, "a persistence test by itself") or diag ($output, $errors);
is (read_file ("tests/filesys/extended/dir-maybe-persistence.result"),
    "PASS\n", "it passes");
@lines = split (/\n/, commands ());
is (@lines, 3, "one pair of runs, of this test alone");
ok (!-e "tests/filesys/extended/dir-make.output", "no other test was run");

# Several at once, by name.

make ("clean");
($output, $errors, $status)
  = make ("-j3", map { "$_-persistence.result" } @extended);
is ($status, 0, "tests by name, three jobs") or diag ($output, $errors);
@lines = grep { /mkdisk|\|-g\|/ } split (/\n/, commands ());
ok (join ('', map { /mkdisk/ ? "(" : ")" } @lines) eq "()()()",
    "they take turns with the disk");

# A failure in the first run fails the second check.

write_file ("$root/src/canned/dir-make", "(dir-make) begin\n");
unlink ("tests/filesys/extended/dir-make.output");
($output, $errors, $status) = make ("check");
isnt ($status, 0, "check fails");
like ($output, qr/^FAIL tests\/filesys\/extended\/dir-make\b/m, "the first run");
like ($output, qr/^Prerequisite test \S+\/dir-make failed\.$/m,
      "the second run");
like ($output, qr/^2 of 12 tests failed\.\n10 passed, 2 failed\n\z/m,
      "the count");

done_testing ();
