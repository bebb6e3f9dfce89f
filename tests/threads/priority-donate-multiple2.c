/* The main thread holds two locks, and for each of them a more
   important thread waits.  The lock wanted by the less important one
   is released first: that must change nothing, because the other
   donation is higher.  Only with the second release may anybody run:
   both waiters, and only then a bystander who wants no lock but is
   more important than the main thread itself. */

#include <debug.h>
#include <stddef.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "threads/init.h"
#include "threads/synch.h"
#include "threads/thread.h"

static thread_func want_lock, look_on;

void
test_priority_donate_multiple2 (void)
{
  const int pri_bystander = PRI_DEFAULT + draw (2, 3, 10);
  const int pri_left = pri_bystander + draw (2, 3, 10);
  const int pri_right = pri_left + draw (3, 4, 10);
  struct lock left, right;

  ASSERT (!thread_mlfqs);

  lock_init (&left);
  lock_init (&right);
  lock_acquire (&left);
  lock_acquire (&right);

  thread_create ("left", pri_left, want_lock, &left);
  msg ("left waits, main has priority %d", thread_get_priority ());

  thread_create ("bystander", pri_bystander, look_on, NULL);
  msg ("bystander is ready, main has priority %d", thread_get_priority ());

  thread_create ("right", pri_right, want_lock, &right);
  msg ("right waits, main has priority %d", thread_get_priority ());

  lock_release (&left);
  msg ("left could go on, main has priority %d", thread_get_priority ());

  lock_release (&right);
  msg ("all others are done, main has priority %d", thread_get_priority ());
}

static void
want_lock (void *lock_)
{
  struct lock *lock = lock_;

  lock_acquire (lock);
  msg ("%s got its lock at priority %d", thread_name (),
       thread_get_priority ());
  lock_release (lock);
  msg ("%s ends", thread_name ());
}

static void
look_on (void *aux UNUSED)
{
  msg ("bystander runs and ends");
}
