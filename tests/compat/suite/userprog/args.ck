# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected (IGNORE_EXIT_CODES => 1, [<<'EOF']);
(args) begin
(args) argv[0] = 'args'
(args) argv[1] = 'two'
(args) argv[2] = 'blanks!'
(args) end
EOF
pass;
