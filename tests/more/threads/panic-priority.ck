# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::more::threads::panics;
check_panic (qr/assertion `PRI_MIN <= priority && priority <= PRI_MAX' failed\./, "thread_create");
