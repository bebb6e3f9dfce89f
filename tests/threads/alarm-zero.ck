# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::threads::draw;

my $naps = draw (20, 12, 90);
my $told = draw_is_on () ? "(alarm-zero) $naps naps of no length\n" : '';
check_expected ([<<"EOF"]);
(alarm-zero) begin
$told(alarm-zero) PASS
(alarm-zero) end
EOF
pass;
