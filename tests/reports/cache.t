#!/usr/bin/env perl

# tests/cache gives back a verdict exactly if nothing has changed that a run
# or its judgement depends on, and survives whatever happens to its files.

use strict;
use warnings;
use FindBin;
use lib "$FindBin::Bin/../harness";
use File::Path qw(remove_tree);
use Harness;
use JSON::PP ();
use Test::More;

my $root = scratch_dir ();
delete $ENV{PINTOS_CACHE};

# A tree of a few files, and in PATH an emulator that can say its version.
write_file ("src/$_", "$_\n") for qw(Make.variants threads/Make.vars
  tests/Make.tests tests/t/Make.tests tests/t/a.ck tests/t/b.expected
  tests/expected.ck tests/tests.pm tests/t/help.pm tests/judge
  tests/harness/Own.pm tests/reports/Own.pm
  utils/pintos utils/Pintos.pm utils/PintosHost/Run.pm utils/backtrace);
write_file ("bin/qemu-system-i386", "#!/bin/sh\necho QEMU 1.0\n");
write_file ("bin/bochs", "#!/bin/sh\necho 00000000000i Bochs 2.7 >&2\n");
chmod (0755, "bin/qemu-system-i386", "bin/bochs");
$ENV{PATH} = "$root/bin:$ENV{PATH}";
my $build = "$root/src/threads/build";
mkdir ($build);
chdir ($build) or die;
write_file ("Makefile", "all:\n");
my @inputs = qw(kernel.bin loader.bin kernel.o program);
write_file ($_, "$_\n") for @inputs;

my ($x, $y) = qw(tests/t/a tests/t/b);
my @command = qw(pintos -v -k -T 60 --qemu -- -q run a);

# Pretends that TEST was run with COMMAND and judged.
sub pretend {
    my ($test, $passed, %more) = @_;
    my @words = @{ $more{command} || \@command };
    write_file ("$test.output", $more{output} || "output of $test \xff\n");
    write_file ("$test.errors", '');
    write_file ("$test.run", JSON::PP->new->canonical->encode (
        { version => 1, outcome => 'clean', command => \@words }));
    write_file ("$test.verdict", JSON::PP->new->canonical->encode (
        { version => 1, name => $test, verdict => $more{verdict}
            || ($passed ? 'pass' : 'FAIL'), reused => JSON::PP::false () }));
    write_file ("$test.result", $passed ? "PASS\n" : "FAIL\nwrong\n")
      if !$more{verdict};
    return;
}

sub cache {
    my (@arguments) = @_;
    return run_output ($^X, "$SRC/tests/cache", @arguments);
}

sub forget {
    unlink (glob ("tests/t/*.{output,errors,run,verdict,result}"));
    return;
}

# Whether `cache OPTION... restore TEST' gives TEST back when its files are gone.
sub has {
    my ($test, @options) = @_;
    forget ();
    my ($output) = cache (@options, "restore", $test);
    return -e "$test.result" ? 1 : 0;
}

# Starts anew: an empty cache, one run of each test, both kept.
sub anew {
    my (%more) = @_;
    remove_tree ("verdicts");
    forget ();
    pretend ($x, 1, %more);
    pretend ($y, 0, %more);
    return cache ("store", $x, $y);
}

# There and back.

my ($output, $errors, $status) = anew ();
is ("$output$errors$status", '0', "store says nothing");
my %left = map { $_ => read_file ("$x.$_") } qw(output errors run result);
($output, $errors, $status) = cache ("restore", $x, $y);
is ($output, '', "a result that is there is left alone");
forget ();
($output, $errors, $status) = cache ("restore", $x, $y, "tests/t/c");
is ($output, "Reused 2 of 3 verdicts, of runs that would be the same "
    . "(CACHE=no makes them).\n", "restore says how many it reused");
is ("$errors$status", '0', "and nothing else");
is (read_file ("$x.$_"), $left{$_}, "gives back .$_") for sort keys %left;
is (read_file ("$y.result"), "FAIL\nwrong\n", "failures, too");
my $verdict = JSON::PP->new->decode (read_file ("$x.verdict"));
ok ($verdict->{reused}, "the verdict says that it was reused");
is ($verdict->{verdict}, 'pass', "and what it was");
my $newer = -M "$x.result" <= -M "$x.output" && -M "$x.output" <= -M "kernel.bin";
ok ($newer, "make takes the files for new ones");
is (join (' ', glob ("tests/t/*.new verdicts/*/*.new")), '', "no drafts");

# A stale result is replaced by that of an equal run.

anew ();
my $kernel = read_file ("kernel.bin");
utime (time () + 5, time () + 5, "kernel.bin");
($output) = cache ("restore", $x);
like ($output, qr/\AReused 1 of 1/, "a kernel built again, but the same");
unlink ("kernel.bin");
write_file ("kernel.bin", $kernel);

# Each thing that counts.

anew ();
ok (has ($x), "nothing has changed");
my %counts = (
    "kernel.bin" => "kernel", "$root/src/tests/t/a.ck" => "checker",
    "$root/src/tests/tests.pm" => "harness",
    "$root/src/tests/t/help.pm" => "suite's module",
    "$root/src/tests/judge" => "judge",
    "$root/src/tests/Make.tests" => "makefile",
    "$root/src/tests/t/Make.tests" => "suite's makefile",
    "$root/src/threads/Make.vars" => "project's makefile",
    "$root/src/Make.variants" => "variants", "Makefile" => "build's makefile",
    "$root/src/utils/pintos" => "pintos",
    "$root/src/utils/PintosHost/Run.pm" => "a room of pintos",
    "$root/src/utils/backtrace" => "backtrace",
);
for my $file (sort keys %counts) {
    my $old = read_file ($file);
    write_file ($file, "$old#");
    ok (!has ($x), "another $counts{$file}: must run");
    write_file ($file, $old);
    ok (has ($x), "the old $counts{$file}: need not");
}
write_file ("$root/src/tests/harness/Own.pm", "changed");
write_file ("$root/src/tests/reports/Own.pm", "changed");
ok (has ($x), "tests of the harness do not count");
write_file ("$root/src/tests/t/b.expected", "changed");
ok (!has ($y), "another expected output: must run");
write_file ("$root/src/tests/t/b.expected", "tests/t/b.expected\n");
ok (!has ($x, "--words=-j 5"), "other words: must run");
ok (has ($x), "the old words: need not");
write_file ("$root/bin/qemu-system-i386", "#!/bin/sh\necho QEMU 1.1\n");
ok (!has ($x), "another emulator: must run");
write_file ("$root/bin/qemu-system-i386", "#!/bin/sh\necho QEMU 1.0\n");
ok (has ($x), "the old emulator: need not");
unlink ("kernel.bin");
ok (!has ($x), "no kernel: must run");
write_file ("kernel.bin", $kernel);

# Line numbers of failures come from kernel.o.

write_file ("kernel.o", "changed");
ok (has ($x), "another kernel.o does not matter to a pass");
ok (!has ($y), "but to a failure");
write_file ("kernel.o", "kernel.o\n");
ok (has ($y), "the old kernel.o");

# Files in the command.

for (["--kernel=other.bin", "other.bin"], ["-p program -a p", "program"],
    ["--put-file=program", "program"], ["--bochs", "loader.bin"]) {
    my ($words, $file) = @$_;
    write_file ("other.bin", "x");
    my @words = ("--words=$words");
    remove_tree ("verdicts");
    pretend ($x, 1, command => [ qw(pintos -v), split (/ /, $words), '--',
            'run' ]);
    cache (@words, "store", $x);
    ok (has ($x, @words), "$words: is kept");
    my $old = read_file ($file);
    write_file ($file, "changed");
    ok (!has ($x, @words), "$words: another $file must run");
    write_file ($file, $old);
}

# What is not kept.

for my $words ("-r", "--realtime", "--kvm", "--gdb", "--disk=tmp.dsk",
    "-g x -a y", "--loader", "--monitor", "--make-disk=d", "--new-option",
    "-p missing") {
    anew (command => [ 'pintos', split (/ /, $words), '--', '-q', 'run' ]);
    ok (!has ($x), "a run with $words is not kept");
}
write_file ("../other.bin", "x");
anew (command => [ qw(pintos --kernel=../other.bin -- run) ]);
ok (!has ($x), "a run with a kernel from elsewhere is not kept");
anew (output => "Pintos booting\nPintos booting\n");
ok (!has ($x), "a test of two runs is not kept");
anew (verdict => 'INFRA');
ok (!has ($x), "INFRA is not kept");
anew (verdict => 'pass');
ok (!has ($x), "a pass without a result is not kept");
for my $part (qw(run verdict output result errors)) {
    remove_tree ("verdicts");
    pretend ($x, 1);
    unlink ("$x.$part");
    cache ("store", $x);
    ok (!has ($x), "without its .$part, nothing is kept");
}
remove_tree ("verdicts");
pretend ($x, 1);
write_file ("$x.result", "FAIL\n");
cache ("store", $x);
ok (!has ($x), "a result that its verdict denies is not kept");
for my $file ("kernel.bin", "$x.output", "$root/src/$x.ck") {
    remove_tree ("verdicts");
    pretend ($x, 1);
    utime (time () + 10, time () + 10, $file);
    cache ("store", $x);
    utime (time () - 10, time () - 10, $file);
    ok (!has ($x), "a result older than $file is not kept");
}

# Equal runs are equal.

anew ();
pretend ($x, 1, output => "something else\n");
(undef, $errors, $status) = cache ("store", $x);
is ($errors, "$x: an equal run printed something else before\n",
    "a run that depends on more than we know is reported");
is ($status, 0, "without failing");
anew ();
has ($x);
my $before = read_file ("$x.output");
write_file ("$x.output", "tampered\n");
write_file ("$x.result", "PASS\n");
(undef, $errors) = cache ("store", $x);
is ($errors, '', "what was given back is not kept again");
ok (has ($x) && read_file ("$x.output") eq $before, "nor spoilt");

# Damage.

for my $damage (sub { substr ($_[0], 0, -20) }, sub { '' },
    sub { (my $text = $_[0]) =~ s/PASS/FAIL/; $text }, sub { "0\n{}" }) {
    anew ();
    for my $file (glob ("verdicts/??/*.entry")) {
        write_file ($file, $damage->(read_file ($file)));
    }
    ok (!has ($x), "a damaged entry is none");
    pretend ($x, 1);
    cache ("store", $x);
    ok (has ($x), "and is replaced");
}
anew ();
write_file ($_, "[]") for glob ("verdicts/??/*.inputs");
ok (!has ($x), "a damaged list of files is none");
remove_tree ("verdicts");
write_file ("verdicts", "a file");
pretend ($x, 1);
(undef, $errors, $status) = cache ("store", $x);
is ($status, 0, "a cache that cannot be written does not hurt");
like ($errors, qr/\Acache: verdicts\/\S+: \w/, "but is mentioned");
unlink ("verdicts");

# Elsewhere, and by several at once.

{
    local $ENV{PINTOS_CACHE} = "$root/shared [cache]";
    anew ();
    ok (-d "$root/shared [cache]", "PINTOS_CACHE says where");
    ok (!-e "verdicts", "and nowhere else");
    ok (has ($x), "and gives back from there");
}
remove_tree ("verdicts");
my @names = map { "tests/t/n$_" } 1 .. 40;
for my $name (@names) {
    write_file ("$root/src/$name.ck", "1;\n");
    pretend ($name, 1);
}
my @children;
for (1 .. 4) {
    my $pid = fork ();
    die "fork: $!\n" if !defined $pid;
    if (!$pid) {
        open (STDERR, '>>', "$root/said");
        exec ($^X, "$SRC/tests/cache", "store", @names) or die;
    }
    push (@children, $pid);
}
waitpid ($_, 0) for @children;
is (read_file ("$root/said"), '', "four at once do not get in their way");
forget ();
($output) = cache ("restore", @names);
like ($output, qr/\AReused 40 of 40 /, "and nothing is lost");

# Size.

my $size = 0;
$size += -s for glob ("verdicts/??/*");
utime (time () - 1000, time () - 1000, $_) for glob ("verdicts/??/*");
forget ();
cache ("restore", @names[0 .. 9]);
pretend ($x, 1);
cache ("--megabytes=" . $size / 2e6, "store", $x);
my $rest = 0;
$rest += -s for glob ("verdicts/??/*");
ok ($rest <= $size / 2, "the limit of the size is kept");
forget ();
($output) = cache ("restore", $x, @names[0 .. 9]);
like ($output, qr/\AReused 11 of 11 /, "by removing what was not used");

# Words.

(undef, $errors, $status) = cache ("remove");
is ($status, 2, "no such action");

done_testing ();
