# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(priority-preempt) begin
(priority-preempt) generous yielded for the 1. time
(priority-preempt) generous yielded for the 2. time
(priority-preempt) generous yielded for the 3. time
(priority-preempt) generous yielded for the 4. time
(priority-preempt) generous yielded for the 5. time
(priority-preempt) generous ends
(priority-preempt) main runs after the thread that it created
(priority-preempt) end
EOF
pass;
