# -*- perl -*-

# The numbers say what operations cost on a disk of 1 MB: an operation that
# fails at none of its requests has not been tried.

use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(files-fault) begin
(files-fault) create: 10 requests, 3 allocations
(files-fault) open: 2 requests, 3 allocations
(files-fault) reopen: 2 requests, 4 allocations
(files-fault) read: 5 requests, 3 allocations
(files-fault) remove: 5 requests, 2 allocations
(files-fault) end
EOF
pass;
