/* Ten threads of different priorities wait for one semaphore, which
   then goes up ten times.  Each time the most important of those still
   waiting must get it, and must run before sema_up () returns. */

#include <debug.h>
#include <stdio.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "threads/init.h"
#include "threads/synch.h"
#include "threads/thread.h"

#define WAITERS 10

static struct semaphore gate;

static thread_func pass_gate;

void
test_priority_sema (void)
{
  const int top = draw (PRI_DEFAULT - 1, PRI_DEFAULT + 2, PRI_MAX);
  const int first = draw (3, 0, WAITERS - 1);
  int i;

  ASSERT (!thread_mlfqs);

  /* Below all waiters. */
  thread_set_priority (PRI_MIN);

  sema_init (&gate, 0);
  for (i = 0; i < WAITERS; i++)
    {
      /* 7 and 10 have no common divisor: each priority comes once. */
      int priority = top - (first + 7 * i) % WAITERS;
      char name[16];

      snprintf (name, sizeof name, "priority %d", priority);
      thread_create (name, priority, pass_gate, NULL);
    }
  for (i = 1; i <= WAITERS; i++)
    {
      sema_up (&gate);
      msg ("the gate has opened %d time(s)", i);
    }
}

static void
pass_gate (void *aux UNUSED)
{
  sema_down (&gate);
  msg ("%s came through", thread_name ());
}
