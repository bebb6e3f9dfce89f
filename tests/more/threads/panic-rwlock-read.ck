# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::more::threads::panics;
check_panic (qr/assertion `hold->reader == thread_current \(\)' failed\./);
