# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOT']);
(mlfqs-inherit) begin
(mlfqs-inherit) creator: nice 0
(mlfqs-inherit) created: nice 0
(mlfqs-inherit) creator: nice 7
(mlfqs-inherit) created: nice 7
(mlfqs-inherit) creator: nice 14
(mlfqs-inherit) created: nice 14
(mlfqs-inherit) end
EOT
pass;
