/* The main thread holds two locks, and for each of them a more
   important thread waits.  As it lets go of one lock after the other,
   the one taken last first, it must keep exactly the donation that
   belongs to the lock it still holds. */

#include <debug.h>
#include "tests/threads/tests.h"
#include "threads/init.h"
#include "threads/synch.h"
#include "threads/thread.h"

static thread_func want_lock;

void
test_priority_donate_multiple (void)
{
  struct lock left, right;

  ASSERT (!thread_mlfqs);

  lock_init (&left);
  lock_init (&right);
  lock_acquire (&left);
  lock_acquire (&right);

  thread_create ("left", PRI_DEFAULT + 1, want_lock, &left);
  msg ("one waits, main has priority %d", thread_get_priority ());

  thread_create ("right", PRI_DEFAULT + 2, want_lock, &right);
  msg ("both wait, main has priority %d", thread_get_priority ());

  lock_release (&right);
  msg ("right is served, main has priority %d", thread_get_priority ());

  lock_release (&left);
  msg ("left is served, main has priority %d", thread_get_priority ());
}

static void
want_lock (void *lock_)
{
  struct lock *lock = lock_;

  lock_acquire (lock);
  msg ("%s got its lock at priority %d",
       thread_name (), thread_get_priority ());
  lock_release (lock);
  msg ("%s ends", thread_name ());
}
