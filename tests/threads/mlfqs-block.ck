# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::threads::draw;

my $work = draw (20, 21, 26);
my $sleep = $work + draw (5, 6, 9);
check_expected ([<<"EOF"]);
(mlfqs-block) begin
(mlfqs-block) main sleeps for $sleep seconds
(mlfqs-block) worker works for $work seconds
(mlfqs-block) worker waits for the semaphore
(mlfqs-block) main works for 5 seconds
(mlfqs-block) main ups the semaphore
(mlfqs-block) worker runs before sema_up returns
(mlfqs-block) main goes on
(mlfqs-block) end
EOF
pass;
