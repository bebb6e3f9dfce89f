# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::more::threads::verdicts;
my $p = qr/0xc[0-9a-f]{7}/;
check_verdict (": deadlock, threads wait for each other in a cycle", 50,
    thread ("main", qr/waits for semaphore $p \(value 0\)/),
    thread ("philosopher 0",
      qr/waits for lock $p, held by thread `philosopher 1' \(tid \d+\)/),
    thread ("philosopher 2",
      qr/waits for lock $p, held by thread `philosopher 0' \(tid \d+\)/),
    thread ("spectator",
      qr/waits for lock $p, held by thread `philosopher 0' \(tid \d+\)/),
    qr/Threads wait for each other in a cycle:/,
    qr/  `philosopher 0' waits for $p, held by `philosopher 1'/,
    qr/  `philosopher 1' waits for $p, held by `philosopher 2'/,
    qr/  `philosopher 2' waits for $p, held by `philosopher 0'/);
