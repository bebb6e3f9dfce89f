# -*- perl -*-

# On QEMU, and elsewhere.

use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF', <<'EOF']);
(disk-silent) begin
ide0: request timed out, going on with DMA; this run is not reproducible
(disk-silent) PASS
(disk-silent) end
EOF
(disk-silent) begin
ide0: request timed out, going on with PIO
(disk-silent) PASS
(disk-silent) end
EOF
pass;
