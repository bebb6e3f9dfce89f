# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(donate-cond) begin
(donate-cond) low waits, having priority 30
(donate-cond) high has the lock, having priority 30
(donate-cond) middle waits, having priority 20
(donate-cond) main signals
(donate-cond) middle has the news, having priority 20
(donate-cond) main signals again
(donate-cond) low has the news, having priority 10
(donate-cond) end
EOF
pass;
