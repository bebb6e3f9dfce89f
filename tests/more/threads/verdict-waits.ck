# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::more::threads::verdicts;
my $p = qr/0xc[0-9a-f]{7}/;
check_verdict ("", 150,
    thread ("main", qr/waits for tick 10000\d\d/),
    stack_of ("main", "BLOCKED"),
    thread ("idle", qr/is running: nobody is ready/),
    thread ("for-lock", qr/waits for lock $p, held by thread `main' \(tid 1\)/),
    stack_of ("for-lock", "BLOCKED"),
    thread ("for-sema", qr/waits for semaphore $p \(value 0\)/),
    stack_of ("for-sema", "BLOCKED"),
    thread ("for-cond", qr/waits for condition $p/),
    stack_of ("for-cond", "BLOCKED"),
    thread ("for-read",
      qr/waits for readers-writer lock $p to read, held by thread `main' \(tid 1\)/),
    stack_of ("for-read", "BLOCKED"),
    thread ("for-write",
      qr/waits for readers-writer lock $p to write, held by thread `main' \(tid 1\)/),
    stack_of ("for-write", "BLOCKED"),
    thread ("for-tick", qr/waits for tick 20000\d\d/),
    stack_of ("for-tick", "BLOCKED"),
    thread ("for-nothing", qr/waits for thread_unblock/),
    stack_of ("for-nothing", "BLOCKED"));
