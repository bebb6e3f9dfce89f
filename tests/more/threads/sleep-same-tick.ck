# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(sleep-same-tick) begin
(sleep-same-tick) PASS
(sleep-same-tick) end
EOF
pass;
