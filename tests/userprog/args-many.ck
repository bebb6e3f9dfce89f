# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(args) argc is 23
(args) argv[0] is "args-many"
(args) argv[1] is "a"
(args) argv[2] is "b"
(args) argv[3] is "c"
(args) argv[4] is "d"
(args) argv[5] is "e"
(args) argv[6] is "f"
(args) argv[7] is "g"
(args) argv[8] is "h"
(args) argv[9] is "i"
(args) argv[10] is "j"
(args) argv[11] is "k"
(args) argv[12] is "l"
(args) argv[13] is "m"
(args) argv[14] is "n"
(args) argv[15] is "o"
(args) argv[16] is "p"
(args) argv[17] is "q"
(args) argv[18] is "r"
(args) argv[19] is "s"
(args) argv[20] is "t"
(args) argv[21] is "u"
(args) argv[22] is "v"
(args) argv[23] is null
(args) argv is aligned
args-many: exit(0)
EOF
pass;
