#!/usr/bin/env perl

# What tests/report makes of verdicts: every kind of verdict, files that are
# cut short, output with any bytes in it.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/../harness", $FindBin::Bin;
use Harness;
use JSON::PP ();
use Schema qw(violations);
use Test::More;

scratch_dir ();

# Leaves the files of a test: its .verdict with MEMBERS, its .result.
sub leave {
    my ($name, $result, %members) = @_;
    write_file ("$name.verdict", JSON::PP->new->canonical->utf8->encode (
        { version => 1, name => $name, reason => '', stray => 0,
          reused => JSON::PP::false (), %members }));
    write_file ("$name.result", $result) if defined $result;
    return;
}

# Runs the program.
sub report {
    my (@arguments) = @_;
    return run_output ($^X, "$SRC/tests/report", @arguments);
}

leave ("tests/a/good", "PASS\n", verdict => 'pass', ticks => 250,
    instructions => 19_531_250, host_seconds => 0.25, seed => 7,
    repeat => "pintos -j 7 -- -q run good",
    budget => { busy => 1000, busy_used => 250, idle => 400, idle_used => 1 });
leave ("tests/a/bad", "FAIL\nwrong <b>&\n\nDifferences in `diff -u' format:\n"
    . "  (bad) begin\n- (bad) one\n+ (bad) \"two\"\n  (bad) end\n",
    verdict => 'FAIL', repeat => "pintos -- -q run 'bad & ugly'");
write_file ("tests/a/bad.output", "(bad) \xff\x01\x1b[31m <script>\n");
leave ("tests/b/lost", undef, verdict => 'INFRA',
    reason => "the emulator was killed by SIGKILL");
leave ("tests/b/chatty", "PASS\n", verdict => 'pass', stray => 2,
    reused => JSON::PP::true ());
my @tests = qw(tests/a/good tests/a/bad tests/b/lost tests/b/chatty
  tests/b/never);

write_file ("src/tests/Grading", "# x\n 60.0%\ttests/a/Rubric\n40%\ttests/b/R\n");
write_file ("src/tests/a/Rubric", "A:\n- x\n3\tgood\n1\tbad\n");
write_file ("src/tests/b/R", "B:\n\n4\tchatty\n4\tlost\n");
write_file ("src/doc/projects/demo.md", "Suites: `tests/a`.\n\n"
    . "- **D-ONE-1.** It is `good`,\n  x < 2.\n  Checked by: good, bad.\n");
my @all = ("--name=demo", "--srcdir=src", "--grading=src/tests/Grading",
    "--results=results", "--json=results.json", "--junit=junit.xml",
    "--html=report.html");

# The lists.

my ($output, $errors, $status) = report (@all, "--check", @tests);
is ($errors, '', "no complaints");
is ($status, 2, "status 2: some have no verdict");
my $list = "pass tests/a/good\nFAIL tests/a/bad\npass tests/b/chatty\n";
is (read_file ("results"), $list, "results: no line for INFRA or open");
is ($output, $list . <<'END', "closing lines");
INFRA tests/b/lost: the emulator was killed by SIGKILL
open tests/b/never
2 stray lines in tests/b/chatty
1 of 3 tests failed.
2 passed, 1 failed, 2 not run
END
($output, $errors, $status) = report ("--check", @tests[0, 1]);
is ($status, 1, "status 1: some failed");
like ($output, qr/^1 of 2 tests failed\.\n1 passed, 1 failed\n\z/m, "and why");
($output, $errors, $status) = report ("--check", @tests[0, 3]);
is ($status, 0, "status 0: all passed");
like ($output, qr/^All 2 tests passed\.\n2 passed, 0 failed\n\z/m, "says so");
($output, $errors, $status) = report ("--check", "--complete", $tests[4]);
is ($status, 1, "--complete: a test without files failed");
like ($output, qr/^FAIL tests\/b\/never\n/, "and is in the list");
($output, $errors, $status) = report ("--check", $tests[2]);
unlike ($output, qr/passed\./, "nothing judged: nobody says all passed");

($output) = report ("--missing", @tests);
is ($output, "INFRA tests/b/lost: the emulator was killed by SIGKILL\n"
    . "open tests/b/never\n", "--missing");
($output) = report ("--unpassed", @tests);
is ($output, "tests/a/bad\ntests/b/lost\ntests/b/never\n", "--unpassed");

# results.json.

my $text = read_file ("results.json");
my $json = JSON::PP->new->utf8->decode ($text);
my $schema = JSON::PP->new->decode (
    read_file ("$SRC/doc/schema/results.schema.json"));
is (join ("\n", violations ($schema, $json)), '', "results.json: its schema");
is_deeply ($json->{summary},
    { passed => 2, failed => 1, not_run => 2, stray => 2, reused => 1,
      points => 7, max_points => 12, score => 65 }, "results.json: summary");
is_deeply ($json->{tests}[0], {
    name => "tests/a/good", verdict => 'pass', stray => 0, reason => '',
    reused => JSON::PP::false (), points => 3, max_points => 3, ticks => 250,
    instructions => 19_531_250, seed => 7, host_seconds => 0.25,
    repeat => "pintos -j 7 -- -q run good",
    budget => { busy => 1000, busy_used => 250, busy_share => 0.25,
        idle => 400, idle_used => 1, idle_share => 0.0025 },
    requirements => [{ id => "D-ONE-1", text => "It is good, x < 2.",
        file => "doc/projects/demo.md" }],
  }, "results.json: a test");
is_deeply ($json->{tests}[3]{requirements}, [], "results.json: none required");
is (join (' ', map { $_->{verdict} } @{ $json->{tests} }),
    'pass FAIL INFRA pass open', "results.json: every verdict");
like ($json->{tests}[1]{reason}, qr/\Awrong <b>&\n/, "the reason");

# The schema sees what is wrong.

for (["verdict", "PASS"], ["points", -1], ["ticks", "250"], ["more", 1]) {
    my ($key, $value) = @$_;
    my $copy = JSON::PP->new->utf8->decode ($text);
    $copy->{tests}[0]{$key} = $value;
    isnt (join ('', violations ($schema, $copy)), '', "schema: bad $key");
}

# junit.xml.

my $xml = read_file ("junit.xml");
like ($xml, qr/<testsuites name="demo" tests="5" failures="1" errors="1" skipped="1" time="0.250">/,
    "junit.xml: counts");
like ($xml, qr/<error message="the emulator was killed by SIGKILL" type="INFRA">/,
    "junit.xml: INFRA is an error");
like ($xml, qr/<failure message="wrong &lt;b&gt;&amp;" type="FAIL">/,
    "junit.xml: escapes");
my $xmllint = grep { -x "$_/xmllint" } split (/:/, $ENV{PATH});
SKIP: {
    skip "xmllint is not installed (make setup-all)", 2 if !$xmllint;
    my @lint = ("xmllint", "--noout", "--schema", "$SRC/doc/schema/junit.xsd");
    (undef, $errors, $status) = run_output (@lint, "junit.xml");
    is ($status, 0, "junit.xml: its schema") or diag ($errors);
    $xml =~ s/type="INFRA"/type="odd"/;
    write_file ("odd.xml", $xml);
    (undef, undef, $status) = run_output (@lint, "odd.xml");
    isnt ($status, 0, "the schema sees what is wrong");
}

# report.html.

my $html = read_file ("report.html");
ok (index ($html, "tests/a/bad</h3>") < index ($html, "<table>"),
    "report.html: failures come first");
like ($html, qr/<del>- \(bad\) one<\/del>\n<ins>\+ \(bad\) &quot;two&quot;<\/ins>/,
    "report.html: differences are marked");
like ($html, qr/D-ONE-1<\/b> It is good, x &lt; 2\. <small>\(doc\/projects\/demo/,
    "report.html: what a failed test checks");
like ($xml, qr/^checks: D-ONE-1$/m, "junit.xml: what a test checks");
like ($html, qr/25\.0&#8239;%/, "report.html: the share of a budget");
unlike ($html, qr/<script|(?:src|href)\s*=\s*["']?+(?!#)|url\s*\(|\@import/,
    "report.html: needs no other file");
like ($html, qr/\(bad\) \\xff\\x01\\x1b\[31m &lt;script&gt;/,
    "report.html: odd bytes are shown");
ok (utf8::decode (my $copy = $html), "report.html: is UTF-8");

# The board.

($output, $errors, $status) = report ("--status", "--grading=src/tests/Grading",
    "--srcdir=src", @tests);
like ($output, qr/^pass   tests\/a\/good    +250    25 %     3\/3$/m, "board: pass");
like ($output, qr/^FAIL   tests\/a\/bad .* 0\/1  wrong <b>&$/m, "board: FAIL");
like ($output, qr/^open   tests\/b\/never .*not run$/m, "board: open");
like ($output, qr/^tests: 2 passed, 1 failed, 2 without a verdict; 7 of 12 points; score 65 %$/m,
    "board: sum");
write_file ("tests/a/good.output", '');
write_file ("kernel.bin", '');
utime (100, 100, "tests/a/good.output");
($output) = report ("--status", "tests/a/good");
like ($output, qr/older than the kernel/, "board: a kernel built since");

# Files that a killed run may have left.

write_file ("tests/c/cut.verdict", '{"version":1,"verdict":"FA');
write_file ("tests/c/cut.result", "PASS\n");
write_file ("tests/c/half.result", "PA");
write_file ("tests/c/empty.result", '');
write_file ("tests/c/future.verdict", '{"version":2,"verdict":"INFRA"}');
leave ("tests/c/lie", "FAIL\nso\n", verdict => 'pass');
leave ("tests/c/more", "PASS\nbut only just\n", verdict => 'pass');
report ("--results=results", map { "tests/c/$_" }
    qw(cut half empty future lie more));
is (read_file ("results"), <<'END', "what .result says, counts");
pass tests/c/cut
FAIL tests/c/half
FAIL tests/c/empty
FAIL tests/c/lie
FAIL tests/c/more
END

# A report that cannot be written leaves the old one alone.

write_file ("results", "old\n");
mkdir ("results.json.d");
($output, $errors, $status) = report ("--results=no/results", @tests);
is ($status, 3, "cannot write: status");
like ($errors, qr/\Areport: no\/results: \w/, "cannot write: message");
($output, $errors, $status) = run_output ("sh", "-c",
    "ulimit -f 0; trap '' XFSZ; exec '$^X' '$SRC/tests/report' "
    . "--results=results tests/a/good");
is ($status, 3, "no room: status");
is (read_file ("results"), "old\n", "no room: the old report stays");
is (join (' ', glob ("results.*[0-9]")), '', "no drafts are left");

done_testing ();
