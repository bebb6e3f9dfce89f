# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(exec-arg) begin
(args) argc is 2
(args) argv[0] is "child-args"
(args) argv[1] is "present"
(args) argv[2] is null
(args) argv is aligned
child-args: exit(0)
(exec-arg) end
exec-arg: exit(0)
EOF
pass;
