#!/usr/bin/env perl

# A C file with its expected output beside it is a test: pintos-newtest makes
# one, make finds it, runs it and judges it, bless records what it prints.
# On a copy of the tree, with the real compiler and the real machine.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/../harness";
use File::Find qw(find);
use Harness;
use Test::More;

delete @ENV{qw(MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES)};
my $root = scratch_dir ();

# Copies what a kernel with its tests is made of.
find ({ no_chdir => 1, preprocess => sub { grep { !/\A(?:build|\.)(?!\z)/ } @_ },
    wanted => sub {
        return if -d $_;
        my $name = substr ($_, length ($SRC) + 1);
        write_file ($name, read_file ($_));
        chmod (0755, $name) if -x $_;
    } }, grep { -d } map { "$SRC/$_" } qw(threads devices filesys
    userprog lib utils tests/threads
    tests/more tests/Algorithm tests/Verdict tests/reports/Report));
for my $file (glob ("$SRC/Make* $SRC/tests/*")) {
    next if -d $file;
    my $name = substr ($file, length ($SRC) + 1);
    write_file ($name, read_file ($file));
    chmod (0755, $name) if -x $file;
}

# Runs pintos-newtest.
sub newtest {
    my (@arguments) = @_;
    return run_output ($^X, "$root/utils/pintos-newtest", @arguments);
}

# Runs make in the project.
sub make {
    my (@arguments) = @_;
    return run_output ($ENV{GNU_MAKE} || 'make', "-s", "-C", "threads",
        @arguments);
}

# What it makes.

my ($output, $errors, $status) = newtest ("my-own");
is ("$errors$status", 0, "pintos-newtest");
like ($output, qr{make build/tests/threads/my-own\.bless}, "what to do next");
like (read_file ("tests/threads/my-own.c"), qr/^test_my_own \(void\)$/m,
    "a C file");
is (read_file ("tests/threads/my-own.expected"), <<'END', "expected output");
(my-own) begin
(my-own) A thread is at work.
(my-own) It has done its work.
(my-own) end
END

# What it refuses.

for (["my-own", "is there already"], ["alarm-zero", "there is such a test"],
    ["memory-all", "there is such a test"], ["No", "a name has small"],
    ["a--b", "a name has small"], ["x" x 41, "at most 40"],
    ["../lib/x", "is no suite"], ["tests/harness/x", "is no suite"]) {
    my ($name, $why) = @$_;
    ($output, $errors, $status) = newtest ($name);
    is ($status, 1, "refuses $name");
    like ($errors, qr/\Apintos-newtest: .*\Q$why\E/, "and says why");
}
(undef, undef, $status) = newtest ();
is ($status, 2, "no name: usage");

# It runs and passes without any other file having been edited; and so does
# one in the other suite.

newtest ("--suite=tests/more/threads", "another");
($output, $errors, $status) = make ("check",
    "TESTS=tests/threads/my-own tests/threads/alarm-zero");
is ($status, 0, "make check") or diag ($output, $errors);
like ($output, qr/^pass tests\/threads\/my-own$/m, "it runs and passes");
like ($output, qr/^pass tests\/threads\/alarm-zero$/m, "so does an old one");
unlike ($errors, qr/warning/, "no warnings");
($output) = make ("-n", "build/results");
like ($output, qr/my-own/, "make check finds it");
my ($layers, undef, $in_order) = run_output ($^X, "utils/check-layers");
is ($in_order, 0, "its C file needs no place in a list") or diag ($layers);

# A test that prints something else fails; bless records it.

my $source = read_file ("tests/threads/my-own.c");
(my $changed = $source) =~ s/has done its/had done some/;
write_file ("tests/threads/my-own.c", $changed);
my $result = "build/tests/threads/my-own.result";
make ($result);
like (read_file ("threads/$result"), qr/\AFAIL\n(?:.*\n)*- \(my-own\) It has done its work\.
\+ \(my-own\) It had done some work\.$/m,
    "other output fails");
($output) = make ("build/tests/threads/my-own.bless");
like ($output, qr/is this what the test should print\?
  \(my-own\) begin
  \(my-own\) A thread is at work\.
- \(my-own\) It has done its work\.
\+ \(my-own\) It had done some work\.\n/, "bless shows the change");
like (read_file ("tests/threads/my-own.expected"), qr/had done some/,
    "and records it");
make ($result);
is (read_file ("threads/$result"), "PASS\n", "then it passes");
($output) = make ("build/tests/threads/my-own.bless");
like ($output, qr/nothing has changed$/, "a second time records nothing");

# Bless refuses what went wrong.

my $expected = read_file ("tests/threads/my-own.expected");
for (["PANIC", "Kernel PANIC at x\n", "it went wrong"],
    ["a failure", "(my-own) FAIL: no\n", "it went wrong"],
    ["no power-off", "Executing 'x':\n(x) begin\n", "did not power off"],
    ["no end", "Executing 'x':\n(x) begin\nPowering off...\n", "to its end"],
    ["nothing", '', "did not power off"]) {
    my ($what, $text, $why) = @$_;
    write_file ("b/tests/threads/my-own.output", $text);
    ($output, $errors, $status) = run_output ("sh", "-c",
        "cd b && exec '$^X' ../utils/pintos-newtest --bless "
        . "tests/threads/my-own");
    is ($status, 1, "bless refuses $what");
    like ($errors, qr/not recorded, for .*$why/, "and says why");
}
is (read_file ("tests/threads/my-own.expected"), $expected,
    "nothing was recorded");
($output, $errors, $status) = newtest ("--bless", "tests/threads/alarm-zero");
like ($errors, qr/has a checker of its own/, "bless keeps off checkers");

# A checker of its own takes precedence.

write_file ("tests/threads/my-own.ck",
    "use tests::tests;\nfail (\"the checker ran\");\n");
make ($result);
like (read_file ("threads/$result"), qr/\AFAIL\nthe checker ran\n/,
    "a checker of its own takes precedence");
unlink ("tests/threads/my-own.ck");

# The other suite's kernel has both tables.

($output, $errors, $status) = make ("check-all",
    "TESTS=tests/more/threads/another tests/threads/my-own");
is ($status, 0, "a test found in the other suite") or diag ($output, $errors);
make ("build/tests/more/threads/another.result", "VERBOSE=");
is (read_file ("threads/build/tests/more/threads/another.result"), "PASS\n",
    "it passes");

# Clean removes what was generated.

make ("build/clean");
ok (!-e "threads/build/tests/threads/found.c", "clean: the table");
ok (!-e "threads/build/tests/threads/my-own.ck", "clean: the checker");
ok (-e "tests/threads/my-own.expected", "clean: nothing in the source tree");

done_testing ();
