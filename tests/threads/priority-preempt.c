/* A thread above all others is not held up by yielding: nobody else is
   entitled to the turn that it gives away.  It takes up processor time,
   too, so that several time slices end while it runs. */

#include <debug.h>
#include <stddef.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "tests/threads/ticks.h"
#include "threads/init.h"
#include "threads/thread.h"

/* Times that it yields.  Constant while it runs. */
static int turns;

static thread_func generous;

void
test_priority_preempt (void)
{
  ASSERT (!thread_mlfqs);

  turns = draw (5, 6, 20);
  thread_create ("generous", PRI_DEFAULT + 1, generous, NULL);
  msg ("main runs after the thread that it created");
}

static void
generous (void *aux UNUSED)
{
  int i;

  for (i = 1; i <= turns; i++)
    {
      await_tick ();
      await_tick ();
      thread_yield ();
      msg ("%s yielded for the %d. time", thread_name (), i);
    }
  msg ("%s ends", thread_name ());
}
