# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::threads::draw;

my $medium = 31 + draw (1, 2, 15);
my $high = $medium + draw (1, 2, 15);
check_expected ([<<"EOF"]);
(priority-donate-nest) begin
(priority-donate-nest) medium waits for A, main has priority $medium
(priority-donate-nest) high waits for B, main has priority $high
(priority-donate-nest) medium has A and B at priority $high
(priority-donate-nest) medium has B at priority $high
(priority-donate-nest) high has B at priority $high
(priority-donate-nest) high ends
(priority-donate-nest) medium has nothing and priority $medium
(priority-donate-nest) A and B are free, main has priority 31
(priority-donate-nest) end
EOF
pass;
