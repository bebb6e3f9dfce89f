# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(disk-latency) begin
(disk-latency) PASS
(disk-latency) end
EOF
pass;
