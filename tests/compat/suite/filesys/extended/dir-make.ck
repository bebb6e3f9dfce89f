# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected (IGNORE_EXIT_CODES => 1, [<<'EOF']);
(dir-make) begin
(dir-make) mkdir "a"
(dir-make) create "a/b"
(dir-make) end
EOF
pass;
