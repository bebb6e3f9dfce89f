# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOT']);
(level-kept) begin
(level-kept) on stays on
(level-kept) off stays off
(level-kept) end
EOT
pass;
