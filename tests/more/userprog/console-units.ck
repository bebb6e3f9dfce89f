# -*- perl -*-
use strict;
use warnings;
use tests::tests;

our ($test);
my @output = read_text_file ("$test.output");
common_checks ("run", @output);

my @lengths = (4096, 2, 129, 600, 1025, 4095, 3000) x 4;
my %next = map { $_ => 0 } "A".."D";
my ($turns, $last) = (0, "");
for my $line (get_core_output ("run", @output)) {
    next if $line =~ /^\(console-units\) |^[a-z-]+: exit\(\d\)$/;
    my $letter = substr ($line, 0, 1);
    fail ("mixed up or not expected: $line")
      if $line !~ /^([A-D])\1*$/ || $next{$letter} >= @lengths;
    my $expected = $lengths[$next{$letter}++] - 1;
    fail ("line of $letter has " . length ($line) . " characters instead of "
          . $expected) if length ($line) != $expected;
    $turns++ if $letter ne $last;
    $last = $letter;
}
for my $letter (sort keys %next) {
    fail ("$letter has written $next{$letter} lines")
      if $next{$letter} != @lengths;
}
fail ("The children did not run at the same time: $turns turns")
  if $turns <= 8;
pass;
