/* A thread that is not blocked is unblocked. */

#include "tests/more/threads/check.h"

void
test_panic_unblock_ready (void)
{
  thread_unblock (thread_current ());
  fail ("nobody noticed");
}
