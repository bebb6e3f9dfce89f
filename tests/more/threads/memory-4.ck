# -*- perl -*-

# Some machines' firmware keeps the last 64 kB for itself.

use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF', <<'EOF']);
(memory-4) begin
(memory-4) 4096 kB RAM
(memory-4) 0 pages are left at the end
(memory-4) end
EOF
(memory-4) begin
(memory-4) 4032 kB RAM
(memory-4) 0 pages are left at the end
(memory-4) end
EOF
pass;
