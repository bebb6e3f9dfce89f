/* Donations are passed on: the main thread holds lock A; a thread of
   medium priority holds lock B and waits for A; a thread of high
   priority waits for B.  Both holders must have the high priority,
   each of them for as long as it stands in the way. */

#include <debug.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "threads/init.h"
#include "threads/synch.h"
#include "threads/thread.h"

struct locks
{
  struct lock a;
  struct lock b;
};

static thread_func medium, high;

void
test_priority_donate_nest (void)
{
  const int pri_medium = PRI_DEFAULT + draw (1, 2, 15);
  const int pri_high = pri_medium + draw (1, 2, 15);
  struct locks locks;

  ASSERT (!thread_mlfqs);

  lock_init (&locks.a);
  lock_init (&locks.b);
  lock_acquire (&locks.a);

  thread_create ("medium", pri_medium, medium, &locks);
  msg ("medium waits for A, main has priority %d", thread_get_priority ());

  thread_create ("high", pri_high, high, &locks.b);
  msg ("high waits for B, main has priority %d", thread_get_priority ());

  lock_release (&locks.a);
  msg ("A and B are free, main has priority %d", thread_get_priority ());
}

static void
medium (void *locks_)
{
  struct locks *locks = locks_;

  lock_acquire (&locks->b);
  lock_acquire (&locks->a);
  msg ("medium has A and B at priority %d", thread_get_priority ());

  lock_release (&locks->a);
  msg ("medium has B at priority %d", thread_get_priority ());

  lock_release (&locks->b);
  msg ("medium has nothing and priority %d", thread_get_priority ());
}

static void
high (void *b_)
{
  struct lock *b = b_;

  lock_acquire (b);
  msg ("high has B at priority %d", thread_get_priority ());
  lock_release (b);
  msg ("high ends");
}
