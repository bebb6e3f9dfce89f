# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::more::threads::panics;
check_panic (qr/assertion `lock_held_by_current_thread \(lock\)' failed\./, "cond_signal");
