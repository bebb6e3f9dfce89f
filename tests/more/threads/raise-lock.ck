# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(raise-lock) begin
(raise-lock) main has priority 20
(raise-lock) main has priority 30
(raise-lock) low has both locks, and priority 30
(raise-lock) high has the inner lock
(raise-lock) low has the outer lock, and priority 20
(raise-lock) middle has the outer lock
(raise-lock) main has priority 0
(raise-lock) end
EOF
pass;
