# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOT']);
(step-memory) begin
(step-memory) blocks: no point to get between
(step-memory) pages: no point to get between
(step-memory) rows of pages: no point to get between
(step-memory) page: one of two fails
(step-memory) block: one of two fails
(step-memory) two pages: one of two fails
(step-memory) end
EOT
pass;
