/* A thread blocks with interrupts on, so that a wake-up could come just
   before it and be lost. */

#include "tests/more/threads/check.h"

void
test_panic_block_on (void)
{
  thread_block ();
  fail ("nobody noticed");
}
