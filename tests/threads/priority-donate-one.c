/* The main thread holds a lock for which two more important threads
   come to wait, one after the other.  It must run with the priority of
   the more important one that is there, until it lets go; then the
   waiters must get the lock in order of priority. */

#include <debug.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "threads/init.h"
#include "threads/synch.h"
#include "threads/thread.h"

static thread_func want_lock;

void
test_priority_donate_one (void)
{
  const int first = PRI_DEFAULT + draw (1, 2, 15);
  const int second = first + draw (1, 2, 15);
  struct lock lock;

  ASSERT (!thread_mlfqs);

  lock_init (&lock);
  lock_acquire (&lock);
  msg ("main holds the lock at priority %d", thread_get_priority ());

  thread_create ("first", first, want_lock, &lock);
  msg ("first waits, main has priority %d", thread_get_priority ());

  thread_create ("second", second, want_lock, &lock);
  msg ("second waits, main has priority %d", thread_get_priority ());

  lock_release (&lock);
  msg ("main is back at priority %d", thread_get_priority ());
}

static void
want_lock (void *lock_)
{
  struct lock *lock = lock_;

  lock_acquire (lock);
  msg ("%s got the lock at priority %d", thread_name (),
       thread_get_priority ());
  lock_release (lock);
  msg ("%s ends", thread_name ());
}
