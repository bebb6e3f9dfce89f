# -*- perl -*-
use strict;
use warnings;
use tests::tests;
check_expected ([<<'EOT']);
(malloc-refill) begin
(malloc-refill) 16 bytes: the free block was used
(malloc-refill) 64 bytes: the free block was used
(malloc-refill) 256 bytes: the free block was used
(malloc-refill) 1024 bytes: the free block was used
(malloc-refill) end
EOT
pass;
