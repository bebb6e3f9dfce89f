# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(rwlock-group) begin
(rwlock-group) PASS
(rwlock-group) end
EOF
pass;
