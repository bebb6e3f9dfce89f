#!/usr/bin/env perl

# Comparing what a test printed with what it should have printed.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Harness;
use Test::More;

scratch_dir ();
my $test = "tests/suite/pair";

# Tests that comparing CORE, the output between the markers, by CHECKER gives
# RESULT.
sub core_gives {
    my ($core, $checker, $result, $name) = @_;
    write_file ("$test.output", boot ("pair -v", $core));
    local $Test::Builder::Level = $Test::Builder::Level + 1;
    return verdict_is ($test, $checker, $result, $name);
}

# Returns a checker that compares with EXPECTED, Perl text, with OPTIONS, and
# passes with the key that matched.
sub expecting {
    my ($expected, $options) = @_;
    return "pass (\"key \" . check_expected (" . ($options || '')
      . " $expected));";
}

my $core = "(pair) begin\n(pair) end\n";
my $text = "\"(pair) begin\\n(pair) end\\n\"";

# Alternatives.

core_gives ($core, expecting ("[$text]"), "PASS\nkey 1\n", "one text");
core_gives ($core, expecting ("['x', $text, 'y']"), "PASS\nkey 2\n",
            "second of three texts");
core_gives ($core, expecting ("{NO => 'x', YES => $text}"),
            "PASS\nkey YES\n", "a text with a name");
core_gives ($core, expecting ("['(pair) begin\n(pair) end']"),
            "PASS\nkey 1\n", "no newline at the end of the text");

# Differences.

core_gives ($core, expecting ("['(pair) begin\n(pair) middle\n(pair) end']"),
            <<'END', "a line too few");
FAIL
Test output failed to match any acceptable form.

Acceptable output:
  (pair) begin
  (pair) middle
  (pair) end
Differences in `diff -u' format:
  (pair) begin
- (pair) middle
  (pair) end
END
core_gives ("(pair) begin\nHello\n(pair) end\n",
            expecting ("{A => $text, B => '(pair) begin'}"),
            <<'END', "two alternatives, neither matches");
FAIL
Test output failed to match any acceptable form.

Acceptable output:
  (pair) begin
  (pair) end
Differences in `diff -u' format:
  (pair) begin
+ Hello
  (pair) end

Acceptable output:
  (pair) begin
Differences in `diff -u' format:
  (pair) begin
+ Hello
+ (pair) end
END
core_gives ("(pair) begin\n(pair) 2\n(pair) end\n",
            expecting ("['(pair) begin\n(pair) 1\n(pair) end']"),
            <<'END', "a changed line");
FAIL
Test output failed to match any acceptable form.

Acceptable output:
  (pair) begin
  (pair) 1
  (pair) end
Differences in `diff -u' format:
  (pair) begin
- (pair) 1
+ (pair) 2
  (pair) end
END
for my $core ("(pair) begin \n(pair) end\n", "(pair) end\n(pair) begin\n",
              "$core\n", "${core}x\n") {
    write_file ("$test.output", boot ("pair", $core));
    like ((run_checker ($test, expecting ("[$text]")))[3],
          qr/^FAIL\nTest output failed to match any acceptable form/,
          "comparison is exact");
}

# Lines to overlook.

my $exit = "pair: exit(0)\nchild-2_x: exit(-1)\n";
my $noted = "\n(Process exit codes are excluded for matching purposes.)\n";
core_gives ($core . $exit, expecting ("[$text]", "IGNORE_EXIT_CODES => 1,"),
            "PASS\nkey 1\n", "exit codes ignored");
core_gives ($core . $exit, expecting ("[$text]", "IGNORE_EXIT_CODES => 0,"),
            "PASS\nkey 1\n", "only the option's presence matters");
write_file ("$test.output", boot ("pair", $core . $exit));
unlike ((run_checker ($test, expecting ("[$text]")))[3], qr/^PASS/,
        "exit codes not ignored");
for my $line ("two words: exit(0)", "pair: exit (0)", " pair: exit(0)",
              "pair: exit(0).") {
    write_file ("$test.output", boot ("pair", "$core$line\n"));
    my $result = (run_checker ($test, expecting ("[$text]",
                                                 "IGNORE_EXIT_CODES => 1,")))
      [3];
    like ($result, qr/^FAIL\n/, "`$line' is no exit code");
    like ($result, qr/\Q$noted\E$/, "exit codes: a note says so");
}

my $fault = <<'END';
Page fault at 0xc0000008: rights violation error reading page in user context.
pair: dying due to interrupt 0x0e (#PF Page-Fault Exception).
Interrupt 0x0e (#PF Page-Fault Exception) at eip=0x80486d9
 cr2=c0000008 error=00000005
 eax=00000000 ebx=00000000 ecx=00000000 edx=00000000
 esi=00000000 edi=00000000 esp=bfffffe4 ebp=00000000
 cs=001b ds=0023 es=0023 ss=0023
END
core_gives ("(pair) begin\n${fault}(pair) end\n",
            expecting ("[$text]", "IGNORE_USER_FAULTS => 1,"),
            "PASS\nkey 1\n", "user faults ignored");
core_gives ("(pair) begin\n$fault$exit(pair) end\n",
            expecting ("[$text]",
                       "IGNORE_USER_FAULTS => 1, IGNORE_EXIT_CODES => 1,"),
            "PASS\nkey 1\n", "both ignored");
my $number = 0;
for my $line (split (/\n/, $fault)) {
    $number++;
    write_file ("$test.output", boot ("pair", "$core$line\n"));
    like ((run_checker ($test, expecting ("[$text]")))[3], qr/^FAIL\n/,
          "line $number of a fault is not ignored unasked");
    (my $other = $line) =~ s/0x0e|user context| (?==)/0x0d/;
    $other =~ s/=/:/g if $other eq $line;
    write_file ("$test.output", boot ("pair", "$core$other\n"));
    like ((run_checker ($test, expecting ("[$text]",
                                          "IGNORE_USER_FAULTS => 1,")))[3],
          qr/^FAIL\n(?s:.*)\n\(User fault messages are excluded/,
          "`$other' is no page fault in a user program");
}

write_file ("$test.output", boot ("pair", $core));
my @outcome = run_checker ($test, expecting ("[$text]", "IGNORE_ALL => 1,"));
like ($outcome[1], qr/unknown option IGNORE_ALL/, "an unknown option: message");
isnt ($outcome[2], 0, "an unknown option: status");
is ($outcome[3], undef, "an unknown option: no result");

# Core output.

core_gives ("", expecting ("['']"), "FAIL\nRun didn't produce any output\n",
            "no core output");
my $lines = <<'END';
our ($test);
print "$_\n" for get_core_output ("second run",
                                  read_text_file ("$test.output"));
pass;
END
core_gives ($core, $lines, "PASS\n$core", "core output");
write_file ("$test.output", "Boot complete.\nPowering off...\n");
verdict_is ($test, $lines,
            "FAIL\nSecond run didn't start a thread or process\n",
            "no marker");
write_file ("$test.output", "Executing 'pair -v':\nx\n");
verdict_is ($test, $lines,
            "FAIL\nSecond run started 'pair' but it never finished\n",
            "no second marker");
write_file ("$test.output", "Execution of 'a' complete.\nExecuting 'b':\nx\n"
            . "Execution of 'b' complete.\nExecuting 'c':\ny\n"
            . "Execution of 'c' complete.\n");
verdict_is ($test, $lines, "PASS\nx\n", "the first action counts");

# Comparing lists of lines directly.

write_file ("$test.output", "");
verdict_is ($test, <<'END', "PASS\n1\n", "compare_output");
my @output = ("Executing 'a':", "x: exit(3)", "y",
              "Execution of 'a' complete.");
print compare_output ("run", IGNORE_EXIT_CODES => 1, \@output, ["y"]), "\n";
pass;
END

# Hunks.

use lib $SRC;
require tests::Algorithm::Diff;

# Returns the hunks of two strings, whose letters are the items.
sub hunks {
    my ($first, $second) = map { [split (//, $_)] } @_;
    my $diff = Algorithm::Diff->new ($first, $second);
    my @hunks;
    while ($diff->Next ()) {
        my $text = join ('', $diff->Items (1)) . "|"
          . join ('', $diff->Items (2));
        $text = "=" . join ('', $diff->Same ()) if $diff->Same ();
        push (@hunks, $text, join (",", $diff->Get (qw(min1 max1 min2 max2))));
    }
    return join (' ', @hunks);
}

is (hunks ("abc", "abc"), "=abc 0,2,0,2", "equal");
is (hunks ("", ""), "", "nothing at all");
is (hunks ("", "ab"), "|ab 0,-1,0,1", "only the second");
is (hunks ("ab", ""), "ab| 0,1,0,-1", "only the first");
is (hunks ("abcd", "acd"), "=a 0,0,0,0 b| 1,1,1,0 =cd 2,3,1,2", "removed");
is (hunks ("abc", "axc"), "=a 0,0,0,0 b|x 1,1,1,1 =c 2,2,2,2", "changed");
is (hunks ("xaby", "abz"), "x| 0,0,0,-1 =ab 1,2,0,1 y|z 3,3,2,2", "ends");

# Whatever the sequences: hunks alternate, their sides put together give the
# sequences back, and as much is equal as can be.
my $random = 12345;
my $good = 1;
for (1..300) {
    my @sequences = map {
        join ('', map { $random = ($random * 1103515245 + 12345) % 2**31;
                        chr (ord ('a') + ($random >> 16) % 3) }
              1..($random >> 8) % 9);
    } 1..2;
    my $diff = Algorithm::Diff->new (map { [split (//, $_)] } @sequences);
    my @rebuilt = ('', '');
    my ($same, $last) = (0, undef);
    while ($diff->Next ()) {
        $good = 0 if defined $last && $last == !!$diff->Same ();
        $last = !!$diff->Same ();
        $same += $diff->Same ();
        $rebuilt[$_ - 1] .= join ('', $diff->Items ($_)) for 1..2;
    }
    $good = 0 if "@rebuilt" ne "@sequences";
    $good = 0 if $same != longest (@sequences);
}
ok ($good, "hunks of random sequences");

# Returns the length of a longest common subsequence, the slow way.
sub longest {
    my ($first, $second) = @_;
    return 0 if $first eq '' || $second eq '';
    my ($a, $b) = (substr ($first, 1), substr ($second, 1));
    return 1 + longest ($a, $b)
      if substr ($first, 0, 1) eq substr ($second, 0, 1);
    my ($left, $right) = (longest ($a, $second), longest ($first, $b));
    return $left > $right ? $left : $right;
}

done_testing ();
