# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::userprog::outcome;
our ($test);

my $copy = '';
if (open my $handle, '<:raw', "$test.copy") {
    local $/ = undef;
    $copy = <$handle>;
    close $handle;
}
fail ("There is no copy of the file.") if $copy eq '';
my $made = join '', map { chr $_ % 251 } 0 .. 9875;
fail ("The copy has " . length ($copy) . " bytes instead of 9876.")
  if length $copy != 9876;
fail ("The copy is not what the program has written.") if $copy ne $made;
must_finish ('create "made"', 'open "made"', 'write "made"');
