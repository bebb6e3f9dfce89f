# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(memory-4) begin
(memory-4) 4096 kB RAM
(memory-4) 0 pages are left at the end
(memory-4) end
EOF
pass;
