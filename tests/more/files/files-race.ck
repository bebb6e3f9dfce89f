# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(files-race) begin
(files-race) PASS
(files-race) end
EOF
pass;
