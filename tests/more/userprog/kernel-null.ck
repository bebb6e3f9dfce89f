# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::more::threads::panics;

check_panic (qr/Kernel bug - unexpected interrupt in kernel/, 'kill');
