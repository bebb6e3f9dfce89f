# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOT']);
(disk-step) begin
none: 4 sectors (2 kB)
(disk-step) request in request: no point to get between
(disk-step) look in request: no point to get between
(disk-step) request in look: no point to get between
(disk-step) set in set: no point to get between
(disk-step) take back in request: no point to get between
(disk-step) PASS
(disk-step) end
EOT
pass;
