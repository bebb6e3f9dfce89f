# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::more::threads::verdicts;
check_verdict (qr/: hang, no timer tick was handled for 2 seconds; (?#
  )thread `halter' halted with interrupts off at eip=0xc[0-9a-f]{7}/, 20,
    thread ("main", qr/waits for tick \d+/),
    thread ("halter", qr/is running/),
    stack_of ("halter", "RUNNING"));
