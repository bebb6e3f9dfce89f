/* A thread uses 10 bytes more than its stack has, just for a moment.  The
   kernel must notice when the thread next asks for anything, and name
   it. */

#include "tests/more/threads/check.h"
#include "tests/more/threads/stunts.h"

static thread_func overrun;

void
test_stack_over_10 (void)
{
  create ("glutton", PRI_DEFAULT + 1, overrun, NULL);
  fail ("nobody noticed");
}

static void
overrun (void *aux UNUSED)
{
  call_at (thread_current () + 1, use_10_bytes);
  thread_yield ();
}
