# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::more::threads::panics;

check_panic (qr/assertion .list_is_empty .*/, 'syscall_handler');
