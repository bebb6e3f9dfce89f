# -*- perl -*-
use strict;
use warnings;
use tests::tests;
our ($test);
my %seen;
my @lines = read_text_file ("$test.output");
common_checks ("run", @lines);
$seen{$_}++ foreach @lines;
fail "the program did not begin\n" unless $seen{'(halt) begin'};
fail "the program outlived the machine\n" if $seen{'(halt) still here'};
pass;
