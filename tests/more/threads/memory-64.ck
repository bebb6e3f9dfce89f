# -*- perl -*-

# Some machines' firmware keeps the last 64 kB for itself.

use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF', <<'EOF']);
(memory-64) begin
(memory-64) 65536 kB RAM
(memory-64) 0 pages are left at the end
(memory-64) end
EOF
(memory-64) begin
(memory-64) 65472 kB RAM
(memory-64) 0 pages are left at the end
(memory-64) end
EOF
pass;
