# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(raise-ready) begin
(raise-ready) low and middle are ready
(raise-ready) main makes way
(raise-ready) low runs, having priority 30
(raise-ready) high has the lock
(raise-ready) middle runs, having priority 20
(raise-ready) low runs, having priority 10
(raise-ready) end
EOF
pass;
