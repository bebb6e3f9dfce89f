#!/usr/bin/env perl

# What one can ask of make: knobs, targets, parallel runs, and what happens
# when something fails.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Harness;
use OldSuite;
use Test::More;

my $root = scratch_dir ();
make_tree ();
enter_project ($root, "threads", <<'END');
KERNEL_SUBDIRS = threads devices lib lib/kernel $(TEST_SUBDIRS)
TEST_SUBDIRS = tests/threads
MORE_SUBDIRS = tests/more
GRADING_FILE = $(SRCDIR)/tests/threads/Grading
SIMULATOR = --qemu
END

# A suite that is run only on request.
write_file ("$root/src/tests/more/Make.tests", <<'END');
tests/more_TESTS = tests/more/extra
tests/more/extra.output: MEMORY = 64
END
write_file ("$root/src/tests/more/extra.ck", "use tests::tests;\npass;\n");
write_file ("$root/src/canned/extra", "(extra) begin\n");

my $first = "tests/threads/nap";
my @names = qw(nap order share curve);
my @tests = map { "tests/threads/$_" } @names;
my $passed = join ('', map { "pass $_\n" } @tests)
  . "All 4 tests passed.\n4 passed, 0 failed\n";

# Runs `make TARGET' with ARGUMENTS after everything that was run has been
# forgotten.
sub fresh {
    my (@arguments) = @_;
    unlink (glob ("tests/*/*.{output,errors,result}"), "pintos.log");
    return make (@arguments);
}

# The words that pintos got for `nap'.
sub words {
    my ($line) = grep { /\|nap$/ } split (/\n/, commands ());
    return $line;
}

# Doing no more than necessary.

my ($output, $errors, $status) = fresh ("check");
is ($status, 0, "check") or diag ($output, $errors);
is ($errors, '', "no complaints");
is (scalar (split (/\n/, commands ())), 4, "four tests were run");
($output, $errors, $status) = make ("check");
is ("$output$errors", $passed, "a second check only prints");
is (commands (), '', "it runs nothing");

utime (time () + 10, time () + 10, "kernel.bin");
($output) = make ("check");
is (scalar (split (/\n/, commands ())), 4, "a new kernel: all are run again");
utime (time (), time (), "kernel.bin");
fresh ("check");
commands ();

utime (time () + 10, time () + 10, "$root/src/$first.ck");
($output) = make ("check");
is (commands (), '', "a new checker: nothing is run");
like ($output, qr/\Apass $first \(\d\.\d s\)\n\Q$passed\E\z/,
      "only that checker judges again");

fresh ("check");
commands ();
make ("check", "SIMULATOR=--bochs", "PINTOSOPTS=-x 'y z'");
is (scalar (split (/\n/, commands ())), 4, "other options: all are run again");
make ("check", "SIMULATOR=--bochs", "PINTOSOPTS=-x 'y z'");
is (commands (), '', "the same options: nothing is run");
make ("grade");
is (scalar (split (/\n/, commands ())), 4, "the first options: run again");

# Single files.

fresh ("$tests[1].output");
is (commands (), "-v|-k|-T|60|--qemu|--|-q|run|order\n", "a single output");
ok (!-e "$tests[1].result", "is not judged");
($output) = fresh ("$tests[1].result");
is (commands (), "-v|-k|-T|60|--qemu|--|-q|run|order\n", "a single result");
like ($output, qr/^pass $tests[1] \(\d\.\d s\)\n\z/m, "is shown");
fresh ("outputs");
is (scalar (grep { -e "$_.output" && -e "$_.errors" } @tests), 4, "outputs");
is (scalar (grep { -e "$_.start" } @tests), 0, "no other files are left");
make ("results");
is (read_file ("results"), join ('', map { "pass $_\n" } @tests), "results");

# Knobs.

my %knobs = (
    "SIMULATOR=--bochs" => "-v|-k|-T|60|--bochs|--|-q|run|nap",
    "PINTOSOPTS=-j 5 -m 8" => "-v|-k|-T|60|--qemu|-j|5|-m|8|--|-q|run|nap",
    "KERNELFLAGS=-rs=7 -x" => "-v|-k|-T|60|--qemu|--|-q|-rs=7|-x|run|nap",
    "TIMEOUT=7" => "-v|-k|-T|7|--qemu|--|-q|run|nap",
    "MEMORY=8" => "-v|-k|-T|60|-m|8|--qemu|--|-q|run|nap",
);
for my $knob (sort keys %knobs) {
    fresh ("check", $knob);
    is (words (), $knobs{$knob}, $knob);
}
fresh ("check", "KERNELFLAGS=-x");
like (commands (), qr/^-v\|-k\|-T\|480\|--qemu\|--\|-q\|-x\|run\|share$/m,
      "KERNELFLAGS replaces -mlfqs");
for my $knob (qw(KERNELFLAGS MEMORY TIMEOUT PUTFILES FILESYSSOURCE VERBOSE)) {
    local $ENV{$knob} = 7;
    ($output) = fresh ("check");
    is (words (), "-v|-k|-T|60|--qemu|--|-q|run|nap",
        "$knob in the environment");
    unlike ($output, qr/Pintos booting/, "shows no machine at work");
}
($output) = fresh ("check", "VERBOSE=1");
like ($output, qr/Pintos booting/, "VERBOSE=1 shows machines at work");
like (read_file ("$first.output"), qr/Pintos booting/, "and keeps the output");
like ($output, qr/\Q$passed\E\z/, "and judges");

($output, $errors, $status) = fresh ("check", "TESTS=$tests[2] $tests[0]");
like ($output, qr/\n$_\z/, "TESTS selects and orders")
  for "pass $tests[2]\npass $tests[0]\n"
    . "All 2 tests passed.\n2 passed, 0 failed\n";
is (scalar (split (/\n/, commands ())), 2, "only these are run");
fresh ("check", "TESTS=tests/more/extra");
is (commands (), "-v|-k|-T|60|-m|64|--qemu|--|-q|run|extra\n",
    "TESTS may name a test of another suite; MEMORY");

for (["*p", "run|nap"], ["nap", "run|nap"], ["tests/threads/n*", "run|nap"],
     ["?ap", "run|nap"], ["nop nap", undef], ["*z*", undef]) {
    my ($words, $run) = @$_;
    ($output, $errors, $status) = fresh ("check", "TESTS=$words");
    my $ran = commands ();
    if (defined $run) {
        is ($ran, "-v|-k|-T|60|--qemu|--|-q|$run\n", "TESTS='$words'");
    } else {
        isnt ($status, 0, "TESTS='$words': there is no such test");
    }
}

# Everything.

($output, $errors, $status) = fresh ("check-all");
(my $all = $passed) =~ s/All.*\n.*/pass tests\/more\/extra
All 5 tests passed.\n5 passed, 0 failed/;
like ($output, qr/\Q$all\E\z/, "check-all");

write_file ("$root/src/tests/more/Grading", "100%\ttests/more/Rubric\n");
write_file ("$root/src/tests/more/Rubric", "More:\n1\textra\n");
($output) = make ("grade-more");
like ($output, qr/^TOTAL TESTING SCORE: 100\.0%\nALL/m, "grade-more");
($output) = make ("grade");
unlike ($output, qr/more/, "grade does not mention them");

# Again.

commands ();
($output) = make ("recheck");
is (commands (), '', "recheck has nothing to do when all tests pass");
like ($output, qr/\Q$passed\E\z/, "it prints the results");
write_file ("$tests[1].result", "FAIL\nfor some reason\n");
($output) = make ("recheck");
is (commands (), "-v|-k|-T|60|--qemu|--|-q|run|order\n",
    "recheck runs again what failed");
like ($output, qr/\Q$passed\E\z/, "recheck judges");

# Patterns.

fresh ("check", "TESTS=o* ?ap");
is (join (' ', sort map { /\|(\w+)$/ } split (/\n/, commands ())),
    "nap order", "TESTS may have patterns of bare names");
($output) = make ("check", "TESTS=tests/threads/[no]*");
like ($output, qr/^pass $tests[0]\npass $tests[1]\nAll 2 tests/m,
      "and of full names");
($output) = make ("check", "TESTS=extra share");
like ($output, qr/\npass tests\/more\/extra\npass $tests[2]\nAll 2 tests/,
      "and bare names of all suites");
($output, $errors, $status) = make ("check", "TESTS=nap none*");
isnt ($status, 0, "a pattern that means no test");
like ($errors, qr/there is no test none\*/, "it is named");
commands ();

# What is running.

{
    local $ENV{PROGRESS_ALWAYS} = 1;
    write_file ("tests/threads/other.start", '');
    ($output) = fresh ("check", "TESTS=nap");
    unlink ("tests/threads/other.start");
    like ($output, qr/\r\e\[K\d done, running: [^\n]*\bother\b/,
          "a line tells what is running");
    like ($output, qr/\r\e\[K(?:[^\r]*\n)?pass $tests[0]\nAll 1 tests[^\r]*\z/,
          "it goes away");
    commands ();
}

# Order.

($output) = fresh ("-j1", "check",
                   "tests/threads_FIRST=$tests[3] $tests[1]");
is (join (' ', map { /\|(\w+)$/ } split (/\n/, commands ())),
    "curve order nap share", "FIRST runs first");
like ($output, qr/\Q$passed\E\z/, "but is reported in the old order");

# The tools of the tree come first.

{
    write_file ("$root/bin/pintos", "#!/bin/sh\necho wrong\n");
    chmod (0755, "$root/bin/pintos");
    local $ENV{PATH} = "$root/bin:$ENV{PATH}";
    ($output) = fresh ("check");
    like ($output, qr/\Q$passed\E\z/, "another pintos on PATH is not used");
}

# Failures.

write_file ("complain", '');
($output, $errors, $status) = fresh ("check");
is ($status, 0, "how pintos ends does not matter");
is (read_file ("$first.errors"), "a complaint about nap\n",
    "what it says is kept");
unlink ("complain");

my $good = read_file ("$root/src/canned/order");
write_file ("$root/src/canned/order", "(order) got number 3\n" x 2
            . "(order) got number 2\n");
commands ();
($output, $errors, $status) = fresh ("check");
isnt ($status, 0, "a failure makes check fail");
like ($output, qr/^FAIL $tests[1] \(\d\.\d s\)\nwrong order\n3, then 2
(?:.*\n)*pass $tests[0]\nFAIL $tests[1]\npass $tests[2]\npass $tests[3]
1 of 4 tests failed.\n3 passed, 1 failed\n\z/m, "what it says");
is (scalar (split (/\n/, commands ())), 4, "the others are run");
($output, $errors, $status) = make ("check");
isnt ($status, 0, "a second check fails, too");
is (commands (), '', "without running anything");
($output, $errors, $status) = make ("recheck");
isnt ($status, 0, "recheck fails, too");
is (commands (), "-v|-k|-T|60|--qemu|--|-q|run|order\n",
    "but has run the failure again");
like ($output, qr/^1 of 4 tests failed\.\n3 passed, 1 failed\n\z/m,
      "and counts the others");
($output, $errors, $status) = make ("grade");
is ($status, 0, "grade succeeds nevertheless");
like ($output, qr/^TOTAL TESTING SCORE: 83\.3%$/m, "the score");
like ($output, qr/^DETAILS OF $tests[1] FAILURE:\n\nwrong order\n3, then 2\n/m,
      "the details");
write_file ("$root/src/canned/order", $good);

my $checker = read_file ("$root/src/$tests[1].ck");
for (["die \"no\\n\";\n", "dies"], ["1;\n", "gives no verdict"]) {
    my ($text, $what) = @$_;
    write_file ("$root/src/$tests[1].ck", $checker);
    fresh ("check");
    write_file ("$root/src/$tests[1].ck", "use tests::tests;\n$text");
    utime (time () + 10, time () + 10, "$root/src/$tests[1].ck");
    ($output, $errors, $status) = make ("check");
    isnt ($status, 0, "a checker that $what makes check fail");
    like ($output, qr/^FAIL $tests[1] \(its checker ended with status \d+\)$/m,
          "a checker that $what: message");
    like ($output, qr/^1 of 4 tests failed\.\n3 passed, 1 failed\n\z/m,
          "a checker that $what: its old verdict does not count");
}
write_file ("$root/src/$tests[1].ck",
            "use tests::tests;\npass (\"but only just\");\n");
utime (time () + 20, time () + 20, "$root/src/$tests[1].ck");
($output) = make ("check");
like ($output, qr/^FAIL $tests[1]\n(?:.*\n)*1 of 4 tests failed\.$/m,
      "a result with more than PASS in it is no pass");
write_file ("$root/src/$tests[1].ck", $checker);

# Jobs.  This pintos waits for a second one to come.

write_file ("$root/src/utils/pintos", <<'END');
#!/bin/sh
: > here.$$
for i in 1 2 3 4 5 6 7 8 9 10; do
  set here.*
  if test $# -gt 1; then echo together; sleep 0.3; break; fi
  sleep 0.1
done
rm -f here.$$
END
my $two = "TESTS=$tests[0] $tests[1]";

# Whether two machines run at once under make with ARGUMENTS.
sub together {
    my (@arguments) = @_;
    (undef, $errors) = fresh (@arguments, $two);
    unlike ($errors, qr/jobserver/, "the job server is handed down");
    return join ('', map { read_file ("$_.output") } @tests[0, 1]) ne '';
}
ok (!together ("-j1", "check"), "-j1: one after the other");
ok (together ("-j2", "check"), "-j2: two at once");
ok (!together ("check", "VERBOSE=1"), "VERBOSE=1: one after the other");
ok (together ("-j2", "outputs"), "outputs -j2: two at once");
ok (!together ("outputs"), "outputs: one after the other");
write_file ("parent.mk", "all:\n\t\@\$(MAKE) check\n");
ok (together ("-j2", "-f", "parent.mk"), "-j2 of a make above");
SKIP: {
    my ($processors) = run_output ("getconf", "_NPROCESSORS_ONLN");
    skip "one processor", 2 if ($processors || 1) < 2;
    ok (together ("check"), "check: as many as there are processors");
    ok (together ("check", "PINTOSOPTS=--x -j 1"),
        "an option of pintos is not taken for one of make");
}

done_testing ();
