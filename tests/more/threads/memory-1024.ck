# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(memory-1024) begin
(memory-1024) 1015808 kB RAM
(memory-1024) 0 pages are left at the end
(memory-1024) end
EOF
pass;
