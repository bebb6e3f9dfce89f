/* A thread works for ever: the busy budget ends that, and the kernel says
   where the thread was. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static thread_func never_run;

void
test_verdict_busy (void)
{
  create ("hungry", PRI_DEFAULT - 1, never_run, NULL);
  msg ("main works for ever");
  for (;;)
    barrier ();
}

static void
never_run (void *aux UNUSED)
{
  fail ("a lower priority ran");
}
