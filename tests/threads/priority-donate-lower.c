/* A thread that runs on a donated priority lowers its own.  That is
   allowed and must be remembered, but takes effect only when the
   donation ends with the release of the lock. */

#include <debug.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "threads/init.h"
#include "threads/synch.h"
#include "threads/thread.h"

static thread_func want_lock;

void
test_priority_donate_lower (void)
{
  const int up = draw (10, 11, 30);
  const int down = draw (10, 11, 30);
  struct lock lock;

  ASSERT (!thread_mlfqs);

  lock_init (&lock);
  lock_acquire (&lock);
  thread_create ("donor", PRI_DEFAULT + up, want_lock, &lock);
  msg ("donor waits, main has priority %d", thread_get_priority ());

  thread_set_priority (PRI_DEFAULT - down);
  msg ("main lowered itself to %d, but has priority %d", PRI_DEFAULT - down,
       thread_get_priority ());

  lock_release (&lock);
  msg ("the donation is over, main has priority %d", thread_get_priority ());
}

static void
want_lock (void *lock_)
{
  struct lock *lock = lock_;

  lock_acquire (lock);
  msg ("donor got the lock");
  lock_release (lock);
  msg ("donor ends");
}
