# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::threads::draw;

my ($backwards, $nap) = (draw (100, 20, 999), draw (3, 2, 9));
my $told = draw_is_on ()
  ? "(alarm-negative) a nap of $nap ticks, after one of -$backwards\n" : '';
check_expected ([<<"EOF"]);
(alarm-negative) begin
$told(alarm-negative) PASS
(alarm-negative) end
EOF
pass;
