# -*- perl -*-

# The output is that of many tests in kernel variant `irqtrace'.

use strict;
use warnings;
use tests::tests;
our ($test);

my $limit = 10_000;
my @output = read_text_file ("$test.output");
my ($name, %longest);
for my $line (@output) {
    $name = $1 if $line =~ /^Executing '(\S+)'/;
    fail ("$name: $line") if $line =~ /PANIC|FAIL|TIMEOUT/;
    next if $line !~ /^Interrupts: off for at most (\d+) inst.*, from (\S+) to (\S+)/;
    $longest{$name} = [$1, $2, $3];
}
my $tests = grep { /^Executing/ } @output;
fail ("There are $tests tests, but " . keys (%longest) . " results.")
  if $tests != keys %longest || $tests < 10;

my @bad = grep { $longest{$_}[0] > $limit } sort keys %longest;
for my $bad (@bad) {
    my ($cnt, $from, $to) = @{$longest{$bad}};
    print "In $bad interrupts were off for $cnt instructions:\n";
    print map { "  $_" } `backtrace ../build-irqtrace/kernel-more.o $from $to`;
}
fail ("Interrupts were off for more than $limit instructions.") if @bad;

# A tracer that sees nothing would pass, too.
my @blind = grep { $longest{$_}[0] < 100 } sort keys %longest;
fail ("In $blind[0] interrupts were off for $longest{$blind[0]}[0]"
      . " instructions at most; that is too good to be true.") if @blind;
pass;
