# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOF']);
(donate-chain-64) begin
(donate-chain-64) 64 links have priority 1
(donate-chain-64) 64 links have priority 40
(donate-chain-64) 64 links have priority 50
(donate-chain-64) higher gets through
(donate-chain-64) high gets through
(donate-chain-64) end
EOF
pass;
