# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::more::threads::verdicts;
my $p = qr/0xc[0-9a-f]{7}/;
check_verdict (": deadlock, nothing can wake a thread any more", 80,
    thread ("main", qr/waits for semaphore $p \(value 0\)/),
    stack_of ("main", "BLOCKED"),
    thread ("waiter", qr/waits for semaphore $p \(value 0\)/),
    stack_of ("waiter", "BLOCKED"));
