# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOT']);
(step-sema) begin
(step-sema) up in up: no point to get between
(step-sema) up in down: no point to get between
(step-sema) down in up: no point to get between
(step-sema) down in down: no point to get between
(step-sema) try in try: no point to get between
(step-sema) try in down: no point to get between
(step-sema) the last is taken once
(step-sema) no wake-up is lost
(step-sema) end
EOT
pass;
