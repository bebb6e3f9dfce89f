# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::more::threads::verdicts;
check_verdict (": deadlock, nothing can wake a thread any more", 30,
    thread ("main", qr/waits for a byte of input or room for one/),
    stack_of ("main", "BLOCKED"));
