/* The main thread holds three locks, and for each of them a more
   important thread comes to wait: the first one high, the second one
   higher, and the third one, late, lower than both.  The highest of the
   donations counts, not the latest.  As the main thread lets go of one
   lock after the other, the one taken last first, it must keep exactly
   the donations that belong to the locks it still holds. */

#include <debug.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "threads/init.h"
#include "threads/synch.h"
#include "threads/thread.h"
#include "devices/timer.h"

static thread_func want_lock;

void
test_priority_donate_multiple (void)
{
  const int pri_late = PRI_DEFAULT + draw (1, 2, 10);
  const int pri_left = pri_late + draw (1, 2, 10);
  const int pri_right = pri_left + draw (1, 2, 10);
  struct lock spare, left, right;

  ASSERT (!thread_mlfqs);

  lock_init (&spare);
  lock_init (&left);
  lock_init (&right);
  lock_acquire (&spare);
  lock_acquire (&left);
  lock_acquire (&right);

  thread_create ("left", pri_left, want_lock, &left);
  msg ("one waits, main has priority %d", thread_get_priority ());

  thread_create ("right", pri_right, want_lock, &right);
  msg ("two wait, main has priority %d", thread_get_priority ());

  /* The third one gets to wait only while the main thread sleeps. */
  thread_create ("late", pri_late, want_lock, &spare);
  timer_sleep (5);
  msg ("all wait, main has priority %d", thread_get_priority ());

  lock_release (&right);
  msg ("right is served, main has priority %d", thread_get_priority ());

  lock_release (&left);
  msg ("left is served, main has priority %d", thread_get_priority ());

  lock_release (&spare);
  msg ("late is served, main has priority %d", thread_get_priority ());
}

static void
want_lock (void *lock_)
{
  struct lock *lock = lock_;

  msg ("%s comes for its lock", thread_name ());
  lock_acquire (lock);
  msg ("%s got its lock at priority %d", thread_name (),
       thread_get_priority ());
  lock_release (lock);
  msg ("%s ends", thread_name ());
}
