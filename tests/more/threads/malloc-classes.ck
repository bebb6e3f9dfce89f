# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(malloc-classes) begin
(malloc-classes) PASS
(malloc-classes) end
EOF
pass;
