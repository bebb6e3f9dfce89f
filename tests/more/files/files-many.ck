# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(files-many) begin
(files-many) PASS
(files-many) end
EOF
pass;
