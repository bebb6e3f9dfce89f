# What rox-child and rox-multichild print, for their checkers.

use strict;
use warnings;
use tests::userprog::outcome;

# The test runs PROCESSES processes of child-rox, each the child of the one
# before; none of them can write the program that they run.
sub check_rox {
    my ($processes) = @_;
    my $try = '(child-rox) try to write "child-rox"';
    my @down = ('(child-rox) begin', $try);
    my @up = ($try, '(child-rox) end', 'child-rox: exit(12)');

    my @lines = ('open "child-rox"', 'read "child-rox"', 'write "child-rox"',
                 qq{exec "child-rox $processes"}, @down);
    push (@lines, qq{(child-rox) exec "child-rox $_"}, @down)
      for reverse 1..$processes - 1;
    push (@lines, (@up) x $processes, 'write "child-rox"');
    must_finish (@lines);
}

1;
