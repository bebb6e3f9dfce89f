# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(args) argc is 5
(args) argv[0] is "args-multiple"
(args) argv[1] is "some"
(args) argv[2] is "arguments"
(args) argv[3] is "for"
(args) argv[4] is "you!"
(args) argv[5] is null
(args) argv is aligned
args-multiple: exit(0)
EOF
pass;
