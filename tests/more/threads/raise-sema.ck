# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(raise-sema) begin
(raise-sema) main raises the semaphore
(raise-sema) low is woken, having priority 30
(raise-sema) high has the lock
(raise-sema) main raises it again
(raise-sema) middle is woken
(raise-sema) end
EOF
pass;
