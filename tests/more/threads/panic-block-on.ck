# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::more::threads::panics;
check_panic (qr/assertion `intr_get_level \(\) == INTR_OFF' failed\./, "thread_block");
