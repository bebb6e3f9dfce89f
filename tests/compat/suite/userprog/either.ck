# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF', <<'EOF']);
(either) begin
(either) end
either: exit(0)
EOF
(either) begin
either: exit(-1)
EOF
pass;
