# -*- perl -*-
use strict;
use warnings;
use tests::tests;
use tests::more::threads::verdicts;
check_verdict (qr/: hang, no timer tick was handled for 2 seconds; (?#
  )thread `looper' was running with interrupts off at eip=0xc[0-9a-f]{7}/, 20,
    thread ("main", qr/waits for tick \d+/),
    thread ("looper", qr/is running/),
    stack_of ("looper", "RUNNING"));
