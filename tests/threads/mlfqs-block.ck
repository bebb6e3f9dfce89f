# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(mlfqs-block) begin
(mlfqs-block) main sleeps for 25 seconds
(mlfqs-block) worker works for 20 seconds
(mlfqs-block) worker waits for the semaphore
(mlfqs-block) main works for 5 seconds
(mlfqs-block) main ups the semaphore
(mlfqs-block) worker runs before sema_up returns
(mlfqs-block) main goes on
(mlfqs-block) end
EOF
pass;
