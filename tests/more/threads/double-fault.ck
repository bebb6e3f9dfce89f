# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::more::threads::panics;
check_panic (qr/double fault in thread `stumbler' \(.*esp=20000000.*\)/);
