# The checker of every test that has no own: the test must print what its
# .expected file in the source tree says.

use strict;
use warnings;
use tests::tests;

our ($test);

# The source tree is where modules are found.
my ($file) = grep { -e } map { "$_/$test.expected" } @INC;
die "$test.expected: not in the source tree\n" if !defined $file;
check_expected ([join ('', map { "$_\n" } read_text_file ($file))]);
pass;
