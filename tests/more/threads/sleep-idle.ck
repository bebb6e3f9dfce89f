# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(sleep-idle) begin
(sleep-idle) PASS
(sleep-idle) end
EOF
pass;
