# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(rwlock-random) begin
(rwlock-random) PASS
(rwlock-random) end
EOF
pass;
