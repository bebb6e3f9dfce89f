#!/usr/bin/env perl

# The judge: which runs say nothing about the kernel, how often they are
# tried, and that no guest can bring this about.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Harness;
use OldSuite;
use JSON::PP ();
use Test::More;

my $root = scratch_dir ();
make_tree ();
my $judge = "$root/src/tests/judge";
my $test = "tests/suite/one";
my $good = boot ("one", "(one) begin\n(one) end\n");
my @shown = ("qemu-system-i386 -M pc\n");
write_file ("$test.ck", <<'END');
use strict;
use warnings;
use tests::tests;
check_expected (["(one) begin\n(one) end\n"]);
pass;
END

# Judges a run with OUTPUT, RECORD (a hash, text or undef) and ERRORS.  Each
# but OUTPUT may be missing.  Returns the verdict file as a hash, what was
# printed, and what stands in the result file.
sub judge {
    my ($output, $record, $errors) = @_;
    unlink (map { "$test.$_" } qw(output run errors result verdict));
    write_file ("$test.output", $output) if defined $output;
    write_file ("$test.errors", $errors) if defined $errors;
    $record = JSON::PP::encode_json ({version => 1, %$record})
      if ref ($record);
    write_file ("$test.run", $record) if defined $record;
    my ($printed, $complaints, $status)
      = run_output ($^X, $judge, "$test.ck", $test,
                    "$test.result");
    diag ($complaints) if $complaints ne '' || $status ne '0';
    my $verdict = read_file ("$test.verdict");
    return (JSON::PP::decode_json ($verdict), $printed,
            read_file ("$test.result"));
}

# Tests that a run with OUTPUT, RECORD and ERRORS is judged as VERDICT.
sub judged {
    my ($expected, $name, @run) = @_;
    local $Test::Builder::Level = $Test::Builder::Level + 1;
    my ($verdict, $printed, $result) = judge (@run);
    is ($verdict->{verdict}, $expected, $name);
    like ($printed, qr/\A$expected $test\b/, "$name: the line");
    if ($expected eq 'INFRA') {
        is ($result, undef, "$name: no result");
        like ($printed, qr/\A.* \(\Q$verdict->{reason}\E\)\n\z/,
              "$name: the reason");
    } else {
        like ($result, $expected eq 'pass' ? qr/\APASS\n\z/ : qr/\AFAIL\n./,
              "$name: the result");
    }
    return;
}

# What a run says.

judged ('pass', "a good run without a record", $good);
judged ('pass', "a good run with one", $good, {outcome => 'clean'});
judged ('FAIL', "a bad run", boot ("one", "(one) begin\n"),
        {outcome => 'clean'});

my ($verdict) = judge ("$shown[0]Settings: timeout=60,76800,6000 jitter=9\n"
    . $good, {outcome => 'clean', seed => 9, shift => 7, host_seconds => 0.25,
              command => [qw(/x/utils/pintos -v -k -j 9 --qemu -- -q run),
                          "one it's"]});
is_deeply ($verdict, {
    version => 1, name => $test, verdict => 'pass', stray => 0,
    reason => undef, ticks => 42, seed => 9, instructions => 41 * 78125,
    budget => {busy => 76800, idle => 6000, busy_used => 41, idle_used => 1},
    repeat => "pintos -v -k -j 9 --qemu -- -q run 'one it'\\''s'",
    host_seconds => 0.25, reused => JSON::PP::false,
}, "the verdict file");

# Reasons of the host.

judged ('INFRA', "no output file", undef, undef, "");
judged ('INFRA', "nothing at all", "", undef, "sh: pintos: not found\n");
judged ('INFRA', "a record that is cut off", $good, "{\"outcome\": \"cl");
judged ('INFRA', "an empty record", $good, "");
judged ('INFRA', "$_", "$shown[0](one) begin\n", {outcome => $_})
  for 'emulator missing', 'failed to start', 'disk full', 'backstop';
judged ('INFRA', "killed by $_", $shown[0] . $good,
        {outcome => 'killed', signal => $_}) for qw(KILL TERM XCPU HUP);
judged ('INFRA', "killed, as the tools say", $good, {outcome => 'killed'},
        "pintos: simulator was killed by SIGKILL\n");
judged ('INFRA', "QEMU refuses", $shown[0], {outcome => 'emulator'},
        "qemu-system-i386: cannot set up guest memory\n");
judged ('INFRA', "no room for the disk", "", {outcome => 'set-up error'},
        "pintos: /tmp/x.dsk: write: No space left on device\n");
($verdict, undef) = judge ("", undef, "sh: pintos: not found\n");
like ($verdict->{reason}, qr/sh: pintos: not found/,
      "the tools' complaint is shown");

# Where `pintos' keeps records, there must be one.
$judge = "$SRC/tests/judge";
judged ('INFRA', "no record where there should be one", $good);
judged ('pass', "a record where there should be one", $good,
        {outcome => 'clean'});
judged ('INFRA', "what `pintos' says itself", $good,
        {outcome => 'odd', infra => JSON::PP::true});
judged ('FAIL', "or denies", "", {outcome => 'killed',
                                  infra => JSON::PP::false});
$judge = "$root/src/tests/judge";

# Whatever a guest does: it prints, stops, faults, exits with any status,
# crashes the emulator.  These are all outcomes that it can reach, with
# anything that it may print.

for my $outcome ('clean', 'panic', 'time-out', 'failure', 'user abort',
                 'triple fault', 'reset', 'hang', 'deadlock', 'lost get',
                 'emulator', 'an outcome of tomorrow') {
    for my $said ('', "(one) begin\n", "No space left on device\n",
                  "pintos: simulator was killed by SIGKILL\n",
                  "qemu-system-i386: cannot start\n",
                  "{\"outcome\": \"emulator missing\"}\n", "\0\xff\xfe\r\n",
                  "INFRA tests/suite/one (so there)\n") {
        my ($verdict) = judge ($shown[0] . $said, {outcome => $outcome},
                               "qemu-system-i386: warning: TCG is slow\n");
        is ($verdict->{verdict}, 'FAIL',
            "guest: $outcome after " . JSON::PP->new->allow_nonref->latin1
            ->encode ($said));
    }
}
judged ('FAIL', "a guest that crashes the emulator ($_)", $shown[0],
        {outcome => 'killed', signal => $_}) for qw(ABRT SEGV SIGILL);
judged ('FAIL', "a guest that has spoken and exits like a broken QEMU",
        "$shown[0]Pintos booting with 1 kB RAM...\n", {outcome => 'emulator'},
        "qemu-system-i386: guest error: odd\n");
judged ('FAIL', "a guest without a word", $shown[0], {outcome => 'time-out'});
judged ('FAIL', "a command line that is too long", "",
        {outcome => 'set-up error'},
        "pintos: command line exceeds 128 bytes\n");

# A checker that breaks.

write_file ("$test.ck", "die \"no\\n\";\n");
write_file ("$test.output", $good);
unlink ("$test.run");
my ($printed, undef, $status) = run_output ($^X, $judge,
    "$test.ck", $test, "$test.result");
is ($printed, "FAIL $test (its checker ended with status 255)\n",
    "a checker that breaks is a failure");
ok (!-e "$test.result", "it leaves no result");
is (JSON::PP::decode_json (read_file ("$test.verdict"))->{verdict}, 'FAIL',
    "but a verdict");
is ((run_output ($^X, $judge, "a", "b"))[2], 2, "usage");
like ((run_output ($^X, $judge, "--help"))[0],
      qr/give the verdict/, "--help");

# Make tries once more.

enter_project ($root, "threads", <<'END');
KERNEL_SUBDIRS = threads devices lib lib/kernel $(TEST_SUBDIRS)
TEST_SUBDIRS = tests/threads
GRADING_FILE = $(SRCDIR)/tests/threads/Grading
SIMULATOR = --qemu
END

# This pintos is killed as often as file `killers' says for the test.
write_file ("$root/src/utils/pintos.good",
            read_file ("$root/src/utils/pintos"));
write_file ("$root/src/utils/pintos", <<'END');
#!/usr/bin/env perl
use strict;
use warnings;
my $left = -e "killers.$ARGV[-1]" ? -s _ : 0;
open (my $record, '>', $ENV{PINTOS_RECORD}) or die;
if ($left) {
    truncate ("killers.$ARGV[-1]", $left - 1);
    open (my $log, '>>', 'pintos.log') or die;
    print {$log} "killed|$ARGV[-1]\n";
    print {$record} '{"version":1,"outcome":"killed","signal":"KILL"}';
    exit 15;
}
print {$record} '{"version":1,"outcome":"clean"}';
close ($record);
exec ($^X, "../../utils/pintos.good", @ARGV);
END

my @tests = map { "tests/threads/$_" } qw(nap order share curve);
make ("check");
commands ();
unlink (glob ("tests/*/*.output"));
write_file ("killers.order", "x");
my ($output, $errors, $code) = make ("check");
is ($code, 0, "a run that was killed once") or diag ($output);
like ($output, qr/4 passed, 0 failed\n\z/, "counts when it is repeated");
like ($errors, qr/^$tests[1]: the emulator was killed by KILL; running it/m,
      "and says so");
is (scalar (grep { /\border$/ } split (/\n/, commands ())), 2,
    "it was run twice");

make ("grade");
ok (-e "grade", "a grade");
unlink ("$tests[1].output");
write_file ("killers.order", "x" x 9);
commands ();
($output, $errors, $code) = make ("check");
isnt ($code, 0, "a run that is killed twice");
like ($output, qr/^INFRA $tests[1] \(the emulator was killed by KILL\)$/m,
      "has the verdict INFRA");
like ($output, qr/^3 passed, 0 failed, 1 not run\n\z/m, "the count");
is (scalar (grep { /\border$/ } split (/\n/, commands ())), 2,
    "it is tried twice and no more");
is (read_file ("results"), join ('', map { "pass $_\n" } @tests[0, 2, 3]),
    "results has no line for it");
($output, $errors, $code) = make ("grade");
isnt ($code, 0, "no grade");
ok (!-e "grade", "not even an old one");
like ($output, qr/^INFRA $tests[1]: the emulator was killed/m,
      "the test is named");
($output, $errors, $code) = make ("check", "-j2");
unlike ($errors, qr/jobserver/, "jobs are not the repetition's");

unlink (glob ("killers.*"));
($output, $errors, $code) = make ("grade");
is ($code, 0, "the next try succeeds") or diag ($output, $errors);
like (read_file ("grade"), qr/PERFECT/, "and there is a grade");

# A full disk: the record ends early, or the verdict cannot be written.

write_file ("$root/src/utils/pintos", <<'END');
#!/bin/sh
echo '{"version":1' > $PINTOS_RECORD
END
unlink ("$tests[0].output");
($output, $errors, $code) = make ("check", "TESTS=nap");
isnt ($code, 0, "a full disk");
like ($output, qr/^INFRA $tests[0] \(the record .*disk full\?\)$/m,
      "is INFRA");
like ($output, qr/^0 passed, 0 failed, 1 not run\n\z/m, "not a failure");

write_file ("$root/src/utils/pintos",
            read_file ("$root/src/utils/pintos.good"));
mkdir ("$tests[0].verdict.new") or die;
($output, $errors, $code) = make ("check", "TESTS=nap");
like ($output, qr/^INFRA $tests[0] \($tests[0]\.verdict\.new: create: /m,
      "a verdict that cannot be written is none");
like ($output, qr/^0 passed, 0 failed, 1 not run\n\z/m, "and is not counted");
ok (!-e "$tests[0].result", "nor is there a result");
rmdir ("$tests[0].verdict.new");
like ((make ("check", "TESTS=nap"))[0], qr/^1 passed, 0 failed\n\z/m,
      "until it can");

done_testing ();
