# -*- perl -*-
use strict;
use warnings;
use tests::tests;
our ($test);
my @output = read_text_file ("$test.output");
common_checks ("run", @output);
fail ("The self-test did not say that it is done.")
  if !grep { $_ eq 'Testing semaphores...done.' } @output;
fail ("The test did not end.") if !grep { $_ eq '(sema-self-test) end' } @output;
pass;
