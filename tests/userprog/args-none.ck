# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(args) argc is 1
(args) argv[0] is "args-none"
(args) argv[1] is null
(args) argv is aligned
args-none: exit(0)
EOF
pass;
