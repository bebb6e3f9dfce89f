# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::more::threads::verdicts;
check_verdict ("", 3000,
    thread ("main", qr/is running/),
    stack_of ("main", "RUNNING"),
    thread ("hungry", qr/is ready/),
    qr/Call stack of thread `hungry' \(status READY\): thread was never scheduled\./);
