/* The main thread holds two locks, and for each of them a more
   important thread waits.  The lock wanted by the less important one
   is released first: that must change nothing, because the other
   donation is higher.  Only with the second release may anybody run:
   both waiters, and only then a bystander who wants no lock but is
   more important than the main thread itself. */

#include <debug.h>
#include <stddef.h>
#include "tests/threads/tests.h"
#include "threads/init.h"
#include "threads/synch.h"
#include "threads/thread.h"

#define PRI_BYSTANDER (PRI_DEFAULT + 2)
#define PRI_LEFT (PRI_DEFAULT + 4)
#define PRI_RIGHT (PRI_DEFAULT + 7)

static thread_func want_lock, look_on;

void
test_priority_donate_multiple2 (void)
{
  struct lock left, right;

  ASSERT (!thread_mlfqs);

  lock_init (&left);
  lock_init (&right);
  lock_acquire (&left);
  lock_acquire (&right);

  thread_create ("left", PRI_LEFT, want_lock, &left);
  msg ("left waits, main has priority %d", thread_get_priority ());

  thread_create ("bystander", PRI_BYSTANDER, look_on, NULL);
  msg ("bystander is ready, main has priority %d", thread_get_priority ());

  thread_create ("right", PRI_RIGHT, want_lock, &right);
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
