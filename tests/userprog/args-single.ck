# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(args) argc is 2
(args) argv[0] is "args-single"
(args) argv[1] is "onearg"
(args) argv[2] is null
(args) argv is aligned
args-single: exit(0)
EOF
pass;
