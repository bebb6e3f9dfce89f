# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::more::threads::panics;

check_panic (qr/assertion .intr_get_level .*/, 'syscall_handler');
