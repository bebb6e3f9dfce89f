# -*- perl -*-

# The output is that of two runs, one after the other.

use strict;
use warnings;
use tests::tests;
our ($test);

my @output = read_text_file ("$test.output");
my ($complaint) = grep { /PANIC|TIMEOUT|FAIL/ } @output;
fail ($complaint) if defined $complaint;
for my $line ('Boot complete.', '(cmdline-plain) the words were understood',
              '(cmdline-plain) end') {
    my $cnt = grep { $_ eq $line } @output;
    fail ("There should be two lines `$line', but there are $cnt.")
      if $cnt != 2;
}
pass;
