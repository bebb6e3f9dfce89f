#!/usr/bin/env perl

# Graded reports on made-up results.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Harness;
use Test::More;

scratch_dir ();
my $rule = "\n" . "- " x 38 . "\n\n";

# Runs make-grade on the files as they are.
sub grade {
    return run_output ($^X, "$SRC/tests/make-grade", "src", "results",
                       "grading");
}

write_file ("src/tests/one/Rubric", <<'END');
The first set:

- What must work.
3	a
4	b

- What should.
1	c
END
write_file ("src/tests/two/Rubric.more", "The second set:\n2\tx\n10\ty\n");
write_file ("grading", <<'END');
# Nothing but a comment.

60.0%	tests/one/Rubric
  40%	tests/two/Rubric.more	# and another
END

# All passed.

my $all = join ('', map { "pass tests/$_\n" } qw(one/a one/b one/c two/x two/y));
write_file ("results", $all);
my @outcome = grade ();
is ($outcome[0], <<"END", "a perfect score");
TOTAL TESTING SCORE: 100.0%
ALL TESTED PASSED -- PERFECT SCORE
${rule}SUMMARY BY TEST SET

Test Set                                      Pts/Max  % Ttl/ % Max
--------------------------------------------- ------- -------------
tests/one/Rubric                                8/  8  60.0%/ 60.0%
tests/two/Rubric.more                          12/ 12  40.0%/ 40.0%
--------------------------------------------- ------- -------------
Total                                          20/ 20 100.0%/100.0%
${rule}SUMMARY OF INDIVIDUAL TESTS

The first set (tests/one/Rubric):

- What must work.
	     3/ 3 a
	     4/ 4 b

- What should.
	     1/ 1 c

- Section summary.
	     3/ 3 tests passed
	     8/ 8 points subtotal

The second set (tests/two/Rubric.more):
	     2/ 2 x
	    10/10 y

- Section summary.
	     2/ 2 tests passed
	    12/12 points subtotal
END
is ($outcome[1], '', "no complaints");
is ($outcome[2], 0, "exit status");

# Something failed: 4 of 8 points of 60 %, 10 of 12 of 40 %.

(my $some = $all) =~ s/pass (\S*(?:b|x))$/FAIL $1/mg;
write_file ("results", $some);
write_file ("tests/one/b.result", "FAIL\nfirst reason\n\nsecond reason\n");
write_file ("tests/one/b.output", "Pintos booting\nwork\nPintos booting\nlost\n");
write_file ("tests/two/x.result", "FAIL\nKernel panic\n");
write_file ("tests/two/x.output",
            "Pintos booting\nPANIC 1\nPANIC 2\nmore\nPANIC 3\nlost\n");
@outcome = grade ();
like ($outcome[0], qr/^TOTAL TESTING SCORE: 63\.3%\n${rule}SUMMARY BY/,
      "an imperfect score");
like ($outcome[0], qr/^tests\/one\/Rubric {32}4\/  8  30\.0%\/ 60\.0%$/m,
      "a set's share");
like ($outcome[0], qr/^\t {5}3\/ 3 a\n\t\*\* {3}0\/ 4 b$/m,
      "a flag on failure");
like ($outcome[0], qr/^\t {5}2\/ 3 tests passed\n\t {5}4\/ 8 points/m,
      "section summary");
is (substr ($outcome[0], index ($outcome[0], "${rule}DETAILS")), <<"END",
${rule}DETAILS OF tests/one/b FAILURE:

first reason

second reason

OUTPUT FROM tests/one/b:

Pintos booting
work
Pintos booting
[...details of reboot(s) omitted...]
${rule}DETAILS OF tests/two/x FAILURE:

Kernel panic

OUTPUT FROM tests/two/x:

Pintos booting
PANIC 1
PANIC 2
more
[...details of additional panic(s) omitted...]
END
    "details, and where they are cut off");

# Warnings.

write_file ("results", $all . "FAIL tests/one/z\npass tests/two/w\n");
write_file ("src/tests/one/Rubric", "The first set:\n3\ta\n4\tb\n1\tc\n5\td\n");
write_file ("src/tests/two/Rubric.more",
            "The second set:\n2\tx\n10\ty\n8\tx\n");
@outcome = grade ();
like ($outcome[0], qr/\Awarning:\ tests\/one\/d\ not\ tested,\ assuming\ failure
\nwarning:\ test\ tests\/one\/z\ doesn't\ count\ for\ grading
\nwarning:\ test\ tests\/two\/w\ doesn't\ count\ for\ grading
\nwarning:\ test\ tests\/two\/x\ counted\ 2\ times\ in\ grading
\nTOTAL\ TESTING\ SCORE:\ 76\.9%\n/x, "warnings");
like ($outcome[0], qr/DETAILS OF tests\/one\/d FAILURE:/,
      "details of a test that was not run");
unlike ($outcome[0], qr/PERFECT/, "not perfect");

# Scores that look perfect only when rounded: at one decimal they are.

write_file ("src/tests/one/Rubric", "S:\n10000\ta\n1\tb\n");
write_file ("src/tests/two/Rubric.more", "T:\n1\tx\n");
write_file ("results", "pass tests/one/a\nFAIL tests/one/b\npass tests/two/x\n");
like ((grade ())[0], qr/^TOTAL TESTING SCORE: 100\.0%\nALL TESTED PASSED -- /,
      "compared at one decimal");

# More than 100 %.

write_file ("grading", "60%\ttests/one/Rubric\n50.5%\ttests/two/Rubric.more\n");
write_file ("results", "pass tests/one/a\npass tests/one/b\npass tests/two/x\n");
like ((grade ())[0], qr/^TOTAL TESTING SCORE: 110\.5%\nALL TESTED PASSED -- /,
      "a bonus");

# Malformed input.

my %files = (results => "pass a\n", grading => "100%\ttests/one/Rubric\n",
             "src/tests/one/Rubric" => "Title:\n1\ta\n");
my @malformed = (
    [results => "passed a\n"], [results => "pass\n"], [results => "FAIL a b\n"],
    [results => "\n"], [grading => "ten tests/one/Rubric\n"],
    [grading => "10 tests/one/Rubric\n"], [grading => "10%\n"],
    [grading => "10%\ttests/no/Rubric\n"],
    ["src/tests/one/Rubric" => ""], ["src/tests/one/Rubric" => "Title\n1\ta\n"],
    ["src/tests/one/Rubric" => "Title:\none\ta\n"],
    ["src/tests/one/Rubric" => "Title:\n1\n"],
);
for (@malformed) {
    my ($name, $text) = @$_;
    write_file ($_, $files{$_}) for keys %files;
    is ((grade ())[2], 0, "well-formed");
    write_file ($name, $text);
    my ($output, $errors, $status) = grade ();
    isnt ($status, 0, "malformed $name");
    is ($output, '', "malformed $name: no report");
}
isnt ((run_output ($^X, "$SRC/tests/make-grade", "src"))[2], 0,
      "too few arguments");
my ($help, undef, $status) = run_output ($^X, "$SRC/tests/make-grade", "--help");
ok ($status == 0 && $help =~ /SYNOPSIS/, "help");

# The project's own rubrics count what the contract says.

write_file ("results", '');
my %suites = (alarm => [6, 18], priority => [12, 38], mlfqs => [9, 37]);
my ($report) = run_output ($^X, "$SRC/tests/make-grade", $SRC, "results",
                           "$SRC/tests/threads/Grading");
for my $suite (sort keys %suites) {
    my ($tests, $points) = @{$suites{$suite}};
    like ($report, qr/\(tests\/threads\/Rubric\.$suite\):\n(?:(?!Section).)*
-\ Section\ summary\.\n\t\ +0\/\ ?$tests\ tests\ passed\n
\t\ +0\/$points\ points\ subtotal\n/xs, "Rubric.$suite");
}

done_testing ();
