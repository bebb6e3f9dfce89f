# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(args) argc is 3
(args) argv[0] is "args-dbl-space"
(args) argv[1] is "two"
(args) argv[2] is "spaces!"
(args) argv[3] is null
(args) argv is aligned
args-dbl-space: exit(0)
EOF
pass;
