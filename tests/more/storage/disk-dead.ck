# -*- perl -*-

# On QEMU, and elsewhere.

use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF', <<'EOF']);
(disk-dead) begin
ide0: request timed out, going on with DMA; this run is not reproducible
ide0: request timed out, going on with PIO
ide0: request timed out, going on with PIO
ide0: request timed out, going on with PIO
ide0: request timed out, going on with PIO
ide0: request timed out, going on with PIO
ide0: request timed out, going on with PIO
ide0: request timed out, going on with PIO
(disk-dead) PASS
(disk-dead) end
EOF
(disk-dead) begin
ide0: request timed out, going on with PIO
ide0: request timed out, going on with PIO
ide0: request timed out, going on with PIO
ide0: request timed out, going on with PIO
ide0: request timed out, going on with PIO
ide0: request timed out, going on with PIO
ide0: request timed out, going on with PIO
ide0: request timed out, going on with PIO
(disk-dead) PASS
(disk-dead) end
EOF
pass;
