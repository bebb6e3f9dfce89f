# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(mlfqs-load-1) begin
(mlfqs-load-1) working until the load average passes 0.5
(mlfqs-load-1) resting for 10 seconds
(mlfqs-load-1) PASS
(mlfqs-load-1) end
EOF
pass;
