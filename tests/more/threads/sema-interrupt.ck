# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(sema-interrupt) begin
(sema-interrupt) first gets -EINTR
(sema-interrupt) first was interrupted
(sema-interrupt) stubborn cannot be interrupted
(sema-interrupt) main cannot be interrupted
(sema-interrupt) main raises the semaphore
(sema-interrupt) second gets through
(sema-interrupt) main raises the semaphore
(sema-interrupt) stubborn gets through
(sema-interrupt) main raises the semaphore with nobody waiting
(sema-interrupt) main gets 0
(sema-interrupt) end
EOF
pass;
