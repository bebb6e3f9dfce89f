#!/usr/bin/env perl

# The checks that every run has to stand, in their order, and how a checker
# starts and ends.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Harness;
use Test::More;

my $dir = scratch_dir ();
my $test = "tests/suite/good";
my $good = boot ("good", "(good) begin\n(good) end\n");
my $check = 'common_checks ("run", read_text_file ("$test.output")); pass;';
$check = "our (\$test);\n$check";

# Verdict of the common checks on OUTPUT.
sub output_gives {
    my ($output, $result, $name) = @_;
    write_file ("$test.output", $output);
    local $Test::Builder::Level = $Test::Builder::Level + 1;
    return verdict_is ($test, $check, $result, $name);
}

# Each later complaint is provoked together with all those before it.

output_gives ($good, "PASS\n", "a good run passes");
output_gives ("", "FAIL\nRun produced no output at all\n", "no output");

my @complaints = (
    [sub { s/.*Powering off.*\n//m },
     'did not shut down properly: no "Powering off"'],
    [sub { s/Timer: \d+ ticks/Timer: many ticks/ },
     'did not shut down properly: no timer statistics'],
    [sub { s/Boot complete/Boot finished/ },
     'did not finish booting: no "Boot complete"'],
    [sub { s/kB RAM/MB RAM/ }, 'did not start up properly: no boot banner'],
);
my $bad = $good;
for my $complaint (@complaints) {
    my ($change, $text) = @$complaint;
    $change->() for $bad;
    output_gives ($bad, "FAIL\nRun $text\n", $text);
}

$bad .= "\nTIMEOUT after 60 seconds of guest work\n";
output_gives ($bad, "FAIL\nrun: TIMEOUT after 60 seconds of guest work\n",
              "a time-out comes before missing lines");

$bad .= "Pintos booting with 3,968 kB RAM...\n" x 2;
output_gives ($bad, "FAIL\nRun spontaneously rebooted 2 times.\n"
              . "The usual cause is a triple fault: a fault in the kernel "
              . "that it could not even report.\n",
              "reboots come before a time-out");

$bad .= "(good) read sector 7: FAILED\n";
output_gives ($bad, "FAIL\nrun: read sector 7: FAILED\n",
              "FAIL comes before reboots, without the test's name");

$bad .= "Kernel PANIC at ../../threads/synch.c:9 in f(): no.\n"
  . "Kernel PANIC recursion at x.c:1 in g().\n";
output_gives ($bad,
              "FAIL\nKernel panic in run: PANIC at ../../threads/synch.c:9 "
              . "in f(): no.\n", "the first panic comes before all else");

# Panics.

write_file ("bin/backtrace", "#!/bin/sh\necho \"meaning of \$*\"\n");
chmod (0755, "bin/backtrace");
$ENV{PATH} = "$dir/bin:$ENV{PATH}";

my $panic = "Kernel PANIC at a.c:1 in f(): no.\n";
output_gives ("${panic}Call stack: 0xc0106eff 0xc010dc22.\n", <<'END', "stack");
FAIL
Kernel panic in run: PANIC at a.c:1 in f(): no.
Call stack: 0xc0106eff 0xc010dc22
Translation of call stack:
meaning of kernel.o 0xc0106eff 0xc010dc22
END
output_gives ("${panic}Call stack: 0xc0106eff 0x8048123.\n", <<'END',
FAIL
Kernel panic in run: PANIC at a.c:1 in f(): no.
Call stack: 0xc0106eff 0x8048123
Translation of call stack:
meaning of kernel.o 0xc0106eff 0x8048123
END
              "a stack into a program that is not there");
write_file ($test, "program");
output_gives ("${panic}Call stack: 0xc0106eff 0x8048123.\n", <<'END',
FAIL
Kernel panic in run: PANIC at a.c:1 in f(): no.
Call stack: 0xc0106eff 0x8048123
Translation of call stack:
meaning of kernel.o tests/suite/good 0xc0106eff 0x8048123
END
              "a stack into the test's program");
unlink ($test);
write_file ("kernel-more.o", "symbols");
write_file ("$test.run", '{"command": ["pintos", "--kernel=kernel-more.bin"]}');
output_gives ("${panic}Call stack: 0xc0106eff.\n", <<'END',
FAIL
Kernel panic in run: PANIC at a.c:1 in f(): no.
Call stack: 0xc0106eff
Translation of call stack:
meaning of kernel-more.o 0xc0106eff
END
              "a stack in the kernel that ran");
unlink ("kernel-more.o");
like (join ('', (run_checker ($test, $check))[3]), qr/meaning of kernel\.o /,
      "unless there is none");
unlink ("$test.run");

write_file ("$test.output",
            "Kernel PANIC at i.c:1 in g(): assertion `sec_no < d->capacity' "
            . "failed.\n");
like ((run_checker ($test, $check))[3], qr/after it had been closed/,
      "a hint about closed inodes");

# What the tools complained about explains a missing output.

write_file ("$test.output", "");
write_file ("$test.errors", "sh: pintos: not found\n");
like ((run_checker ($test, $check))[3],
      qr/^FAIL\nRun produced no output at all\n.*\n  sh: pintos: not found$/,
      "messages of the tools are shown");
unlink ("$test.errors");

# Keywords are regular expressions.

write_file ("$test.output", $good . "(good) bad luck\n");
verdict_is ($test, "our (\$test);\n"
            . 'check_for_keyword ("second run", "l[ou]ck", '
            . 'read_text_file ("$test.output")); pass;',
            "FAIL\nsecond run: bad luck\n", "check_for_keyword");

# Starting and ending.

write_file ("$test.output", $good);
verdict_is ($test, 'print "plain ", "print\n"; print "again\n"; '
            . 'fail ("one", "two\n");',
            "FAIL\none\ntwo\nplain print\nagain\n",
            "messages, then what was printed");
verdict_is ($test, 'pass ("with words");', "PASS\nwith words\n",
            "passing with a message");
verdict_is ($test, 'finish ("PASS", "x"); fail;', "PASS\nx\n", "finish");

my ($output, $errors, $status, $result) = run_checker ($test, "1;");
is ($result, undef, "no verdict, no result file");
isnt ($status, 0, "no verdict, no success");
like ($errors, qr/ended without a verdict/, "no verdict, a message");

($output, $errors, $status, $result)
  = run_checker ($test, 'read_text_file ("missing");');
is ($result, undef, "a missing file: no result");
is ($status, 2, "a missing file: exit status");
like ($errors, qr/^missing: open: /, "a missing file: message");

my @command = ($^X, "-I$SRC", "$test.ck");
isnt ((run_output (@command))[2], 0, "no arguments");
isnt ((run_output (@command, "a"))[2], 0, "one argument");
isnt ((run_output (@command, "a", "b", "c"))[2], 0, "three arguments");

# Times.

write_file ("$test.output", $good);
write_file ("$test.errors", "");
utime (1000, 1000.0, "$test.errors");
utime (1012, 1012.0, "$test.output");
is ((run_checker ($test, "pass;"))[0], "pass $test (12.0 s)\n",
    "time between the stamps of .errors and .output");
is (read_file ("$test.result"), "PASS\n", "no time in the result file");
unlink ("$test.errors");

# Prerequisites.

my $persistence = "$test-persistence";
write_file ("$persistence.output", $good);
write_file ("$test.result", "FAIL\nwhy\n");
my @arguments = ("-I$SRC", "-e", "use tests::tests; pass;", $persistence,
                 "$persistence.result");
is ((run_output ($^X, @arguments))[0],
    "FAIL $persistence\nPrerequisite test $test failed.\n",
    "a prerequisite that failed");
write_file ("$test.result", "PASS\n");
is ((run_output ($^X, @arguments))[0], "pass $persistence\n",
    "a prerequisite that passed");
unlink ("$test.result");
isnt ((run_output ($^X, @arguments))[2], 0, "a prerequisite that was not run");

done_testing ();
