#!/usr/bin/env perl

# The report of a failure: where it went wrong, what call stacks mean, how
# much was done, and how to do it again.

use strict;
use warnings;
use FindBin;
use lib $FindBin::Bin;
use Harness;
use JSON::PP ();
use Test::More;

my $dir = scratch_dir ();
our $test = "tests/suite/one";

# This backtrace says which binaries it was asked about.
write_file ("bin/backtrace", <<'END');
#!/usr/bin/env perl
my @binaries = grep { !/^0x/ } @ARGV;
for (grep { /^0x/ } @ARGV) {
    my $binary = hex ($_) < 0xc0000000 ? $binaries[1] : $binaries[0];
    printf ("0x%08x: %s\n", hex ($_), defined ($binary) && $_ !~ /dead/
            ? "at_$_ ($binary:1)" : "(unknown)");
}
open (my $log, '>>', 'backtrace.log') or die;
print {$log} "@ARGV\n";
END
chmod (0755, "bin/backtrace");
$ENV{PATH} = "$dir/bin:$ENV{PATH}";
write_file ("threads/build/kernel.o", "symbols");
write_file ("threads/build-fuzz/kernel.o", "symbols");
chdir ("threads/build") or die;

# Judges a run that prints CORE, or whose whole output is OUTPUT, with RECORD.
# Returns the result file.
sub result_of {
    my (%run) = @_;
    my $output = defined $run{output} ? $run{output}
      : boot ("one", $run{core});
    write_file ("$test.ck", $run{checker} || "use tests::tests;\n"
                . "check_expected (['(one) begin\n(one) 1\n(one) end']);\n"
                . "pass;\n");
    write_file ("$test.output", $output);
    write_file ("$test.run", JSON::PP::encode_json ({
        version => 1, outcome => 'clean', shift => 7, seed => undef,
        command => [qw(pintos -v -k -- -q run one)],
        %{$run{record} || {}}}));
    unlink ("backtrace.log");
    my ($printed) = run_output ($^X, "$SRC/tests/judge", "$test.ck", $test,
                                "$test.result");
    my $result = read_file ("$test.result");
    is ($printed, "FAIL $test\n" . substr ($result, 5), "all is shown, too");
    return $result;
}

# A difference.

is (result_of (core => "(one) begin\n(one) 2\n(one) end\n"), <<'END',
FAIL
Test output failed to match any acceptable form.

Acceptable output:
  (one) begin
  (one) 1
  (one) end
Differences in `diff -u' format:
  (one) begin
- (one) 1
+ (one) 2
  (one) end

First difference: expected
  (one) 1
but got
  (one) 2

What was printed around it:
  Kernel command line: -q run one
  Pintos booting with 3,968 kB RAM...
  367 pages available in kernel pool.
  Boot complete.
  Executing 'one':
  (one) begin
> (one) 2
  (one) end
  Execution of 'one' complete.
  Timer: 42 ticks

No seed, 42 ticks, 41 busy, 1 idle.
To repeat it, in threads/build:
  pintos -v -k -- -q run one
END
    "a report");
like (result_of (core => "(one) begin\ndbg x=1\n(one) end\ndbg x=2\n"),
      qr/^> dbg x=1$/m, "prints around it");
like (result_of (core => "(one) begin\n(one) 1\n"),
      qr/^  \(one\) end\nbut got\n  \(nothing\)$/m, "an early end");
like (result_of (core => "(one) begin\n(one) 1\n(one) end\n(one) 4\n"),
      qr/expected\n  \(nothing more\)\nbut got\n  \(one\) 4$/m, "a late end");
like (result_of (core => "(one) begin\n" . "y" x 500 . "\n"),
      qr/^> y{160}\[\.\.\.\]$/m, "a long line");

# What is required: the sentences of the test, in this tree's own texts.

unlike (result_of (core => "(one) 2\n"), qr/^What the test checks/m,
        "a test that no sentence names");
{
    local $test = "tests/threads/alarm-zero";
    like (result_of (core => "(one) 2\n"),
          qr{^What the test checks, from doc/projects/threads\.md:
  T-ALM-6  Sleeping for zero or fewer ticks returns at once\.

First difference:}m, "the sentence that a test checks");
}

# Work, and the command.

my $result = result_of (core => "(one) 2\n", record => {
    seed => 17, command => [qw(/p/pintos -T 60 -j 17 -- -q run), "one a'b c"]});
like ($result, qr/^Seed 17, 42 ticks/m, "the seed");
like ($result, qr/^  pintos -T 60 -j 17 -- -q run 'one a'\\''b c'\n\z/m,
      "the command is one line for a shell");
($result) = result_of (output => "Pintos booting with 1 kB RAM...\n"
    . "Settings: timeout=60,76800,6000 jitter=4\nBoot complete.\n");
like ($result, qr/^Seed 4\.$/m, "the seed as the kernel saw it");
(my $settled = boot ("one", "x\n"))
  =~ s/^(Boot)/Settings: timeout=60,76800,6000\n$1/m;
like (result_of (output => $settled),
      qr/, 41 busy of at most 76800, 1 idle of at most 6000\.$/m, "budgets");

chdir ("../build-fuzz") or die;
like (result_of (core => "x\n"), qr/^To repeat it, in threads\/build-fuzz:
  make -C \.\. VARIANT=fuzz && pintos -v -k -- -q run one\n\z/m,
      "a kernel variant");
chdir ("../build") or die;

# Deaths.

$result = result_of (output => boot ("one", <<'END'));
(one) begin
my print
Kernel PANIC at ../../threads/a.c:1 in f(): no.
Call stack: 0xc0100001 0xc0100002.
The `backtrace' program can make call stacks useful.
END
like ($result, qr/^  my print\n> Kernel PANIC at/m, "a panic is the place");
is (() = $result =~ /0xc0100001:/g, 1, "its stack is translated once");

$result = result_of (output => <<'END');
Pintos booting with 3,968 kB RAM...
Boot complete.
Executing 'one':
(one) begin

TIMEOUT after 60 seconds of guest work (76800 busy ticks, 0 idle ticks)
Thread `main' (tid 1, priority 31) runs.
Call stack of thread `main' (status RUNNING): 0xc0100011 0xc010dead.
Call stack of thread `a' (status BLOCKED): 0xc0100012 0xc0100013.
Call stack of thread `b' (status BLOCKED): 0xc0100012 0xc0100013.
Call stack of thread `c' (status BLOCKED): thread was never scheduled.
Timer: 76800 ticks
Powering off...
END
like ($result, qr/^> TIMEOUT after/m, "a time-out is the place");
like ($result, qr/^Call stacks:
  Thread `main' \(tid 1, priority 31\) runs:
    0xc0100011: at_0xc0100011 \(kernel\.o:1\)
    0xc010dead: \(unknown\)
  Call stack of thread `a' \(status BLOCKED\):
  Call stack of thread `b' \(status BLOCKED\):
    0xc0100012: at_0xc0100012 \(kernel\.o:1\)
    0xc0100013: at_0xc0100013 \(kernel\.o:1\)
$/m, "stacks of all threads, equal ones together");
unlike ($result, qr/never scheduled/, "but not of those that have none");

$result = result_of (output => "Pintos booting with 3,968 kB RAM...\n"
    . "TIMEOUT after 60 seconds\n" . join ('', map {
    "Call stack of thread `t$_' (status BLOCKED): 0xc01000$_.\n" } 10..25));
is (() = $result =~ /^    0xc01000/mg, 10, "no more than ten stacks");
like ($result, qr/^  \[6 more call stacks in $test\.output\]$/m,
      "and where the others are");

# The kernel of another suite.

write_file ("kernel-more.o", "symbols");
$result = result_of (
    output => "Pintos booting with 1 kB RAM...\nTIMEOUT after 60 seconds\n"
      . "Call stack of thread `t' (status READY): 0xc0100001.\n",
    record => {command => [qw(pintos --kernel=kernel-more.bin -- run one)]});
like ($result, qr/0xc0100001: at_0xc0100001 \(kernel-more\.o:1\)/,
      "the right kernel");

# User programs.

write_file ($_, "program") for $test, "tests/suite/two", "other/child-name";
my %programs = (record => {command => [qw(pintos -p tests/suite/one -a one
    -p tests/suite/two -a two -p other/child-name -a a-rather-long-name
    -- -q run one)]});
my $dump = <<'END';
Interrupt 0x0e (#PF Page-Fault Exception) at eip=0x80486d9
 cr2=c0000008 error=00000005
 eax=00000000 ebx=00000000 ecx=00000000 edx=00000000
 esi=00000000 edi=00000000 esp=bfffffe4 ebp=00000000
 cs=001b ds=0023 es=0023 ss=0023
END
for (["one", "tests/suite/one"], ["two", "tests/suite/two"],
     ["a-rather-long-n", "other/child-name"]) {
    my ($process, $file) = @$_;
    $result = result_of (core => "(one) begin\nPage fault at 0xc0000008: "
        . "rights violation error reading page in user context.\n"
        . "$process: dying due to interrupt 0x0e (#PF Page-Fault "
        . "Exception).\n$dump$process: exit(-1)\n", %programs);
    like ($result, qr/^\ \ Interrupt.*\ in\ \Q$process\E:\n
                      \ \ \ \ 0x080486d9:\ at_0x80486d9\ \(\Q$file\E:1\)$/mx,
          "a fault in $process is looked up in $file");
}
$result = result_of (core => "User process ABORT at a.c:1 in main(): no\n"
    . "Call stack: 0x8048001 0x8048002.\n(one) waiting\ntwo: exit(1)\n"
    . "one: exit(0)\n", %programs);
like ($result, qr/0x08048001: at_0x8048001 \(tests\/suite\/two:1\)/,
      "an abort belongs to the process that exits next");
$result = result_of (core => "$dump", %programs);
like ($result, qr/in the kernel:/, "a fault without a dying process");

# A checker's own words.

$result = result_of (core => "(one) 2\n", checker => "use tests::tests;\n"
    . "print \"a table\\n\"; fail ('it is 2');\n");
like ($result, qr/\AFAIL\nit is 2\na table\n\nWhat was printed around it:\n/,
      "come first");
like ($result, qr/^> Execution of 'one' complete\.$/m,
      "without a better place, the end is shown");

done_testing ();
