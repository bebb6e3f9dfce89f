# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::threads::draw;

my $low = 31 + draw (1, 2, 10);
my $high = $low + draw (2, 3, 10);
$high += draw (3, 4, 10);
check_expected ([<<"EOF"]);
(priority-donate-sema) begin
(priority-donate-sema) low has the lock and waits for the semaphore
(priority-donate-sema) medium waits for the semaphore
(priority-donate-sema) high waits for the lock
(priority-donate-sema) main ups the semaphore
(priority-donate-sema) low has both at priority $high
(priority-donate-sema) high has the lock
(priority-donate-sema) high ends
(priority-donate-sema) low ends at priority $low
(priority-donate-sema) main ups it again
(priority-donate-sema) medium has the semaphore and ends
(priority-donate-sema) main ends at priority 31
(priority-donate-sema) end
EOF
pass;
