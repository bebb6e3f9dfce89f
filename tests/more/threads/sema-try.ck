# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOT']);
(sema-try) begin
(sema-try) taken, 1 left
(sema-try) taken, 0 left
(sema-try) not taken, 0 left
(sema-try) not taken, 0 left
(sema-try) raised, 1 left
(sema-try) taken
(sema-try) end
EOT
pass;
