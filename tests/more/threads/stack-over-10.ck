# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::more::threads::panics;
check_panic (qr/stack overflow in thread `glutton' \(esp=0x[0-9a-f]+\)/);
