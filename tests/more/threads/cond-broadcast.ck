# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOT']);
(cond-broadcast) begin
(cond-broadcast) -- signal
(cond-broadcast) waiter 2 goes on
(cond-broadcast) -- broadcast
(cond-broadcast) waiter 4 goes on
(cond-broadcast) waiter 3 goes on
(cond-broadcast) waiter 1 goes on
(cond-broadcast) end
EOT
pass;
