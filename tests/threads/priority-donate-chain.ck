# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::threads::draw;

my $name = '(priority-donate-chain)';
my ($links, $step) = (draw (7, 4, 8), draw (3, 4, 7));
my $top = $links * $step;
my @expected = ("begin", "main holds lock 0 at priority 0");
push (@expected, map { "link $_ added, main has priority " . $_ * $step }
                 1..$links);
for my $link (1..$links) {
    push (@expected, "link $link has both locks at priority $top",
          "link $link has one lock at priority $top");
}
for my $link (reverse (1..$links)) {
    push (@expected, "link $link ends at priority " . $link * $step,
          "interloper $link has its turn");
}
push (@expected, "main ends at priority 0", "end");
check_expected ([join ('', map { "$name $_\n" } @expected)]);
pass;
