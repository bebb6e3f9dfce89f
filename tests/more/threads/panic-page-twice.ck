# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::more::threads::panics;
check_panic (qr/assertion `bitmap_test \(pool->used_map, page_index \(pool, page\)\)' failed\./);
