# -*- perl -*-
use strict;
use warnings;
use tests::tests;

our ($test);
my @output = read_text_file ("$test.output");
common_checks ("run", @output);

my ($halt) = grep { $output[$_] eq "(halt-busy) halt" } 0..$#output;
fail ("The program did not come to its halt.") if !defined $halt;
my @wrong = grep { !/^[A-Z][a-z]+: \d|^[A-Z][a-z]+: .*ticks|^Powering off/
                     && !/^hd.* \(.*\): \d+ reads/ }
  @output[$halt + 1..$#output];
fail ("The machine went on:", @wrong) if @wrong;
pass;
