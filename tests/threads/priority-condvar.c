/* Ten threads of different priorities wait for a condition, which is
   then signaled ten times.  Each time the most important of those
   still waiting must be woken. */

#include <debug.h>
#include <stdio.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "threads/init.h"
#include "threads/synch.h"
#include "threads/thread.h"

#define WAITERS 10

static struct lock lock;
static struct condition news; /* Signaled with LOCK held. */

static thread_func await_news;

void
test_priority_condvar (void)
{
  const int top = draw (PRI_DEFAULT - 1, PRI_DEFAULT + 2, PRI_MAX);
  const int first = draw (7, 0, WAITERS - 1);
  int i;

  ASSERT (!thread_mlfqs);

  /* Below all waiters. */
  thread_set_priority (PRI_MIN);

  lock_init (&lock);
  cond_init (&news);
  for (i = 0; i < WAITERS; i++)
    {
      /* 3 and 10 have no common divisor: each priority comes once. */
      int priority = top - (first + 3 * i) % WAITERS;
      char name[16];

      snprintf (name, sizeof name, "priority %d", priority);
      thread_create (name, priority, await_news, NULL);
    }
  for (i = 1; i <= WAITERS; i++)
    {
      lock_acquire (&lock);
      msg ("signal %d", i);
      cond_signal (&news, &lock);
      lock_release (&lock);
    }
}

static void
await_news (void *aux UNUSED)
{
  lock_acquire (&lock);
  msg ("%s waits", thread_name ());
  cond_wait (&news, &lock);
  msg ("%s heard the signal", thread_name ());
  lock_release (&lock);
}
