# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(raise-cond) begin
(raise-cond) main signals
(raise-cond) low has the news, having priority 30
(raise-cond) high has the treasure
(raise-cond) main signals
(raise-cond) middle has the news, having priority 20
(raise-cond) end
EOF
pass;
