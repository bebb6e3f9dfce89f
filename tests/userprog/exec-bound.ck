# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(exec-bound) begin
(args) argc is 3
(args) argv[0] is "child-args"
(args) argv[1] is "here"
(args) argv[2] is "there"
(args) argv[3] is null
(args) argv is aligned
child-args: exit(0)
(exec-bound) end
exec-bound: exit(0)
EOF
pass;
