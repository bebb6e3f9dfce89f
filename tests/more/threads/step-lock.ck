# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOT']);
(step-lock) begin
(step-lock) acquire: no point to get between
(step-lock) try: no point to get between
(step-lock) write, the other reads: no point to get between
(step-lock) write, the other writes: no point to get between
(step-lock) read, the other writes: no point to get between
(step-lock) end
EOT
pass;
