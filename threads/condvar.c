/* Condition variables.

   cond_wait gives up the lock and goes to sleep in one step as seen by
   anybody who holds the lock: interrupts stay off in between, and whoever
   the release has woken runs only once this thread sleeps.  A waiter
   that is signaled leaves the condition's queue at once and then competes
   for the lock like everybody else. */

#include "threads/synch.h"
#include <debug.h>
#include <stddef.h>
#include "threads/interrupt.h"
#include "threads/lock.h"
#include "threads/priority.h" /* @priority */
#include "threads/thread.h"
#include "threads/waitq.h"

void
cond_init (struct condition *cond)
{
  ASSERT (cond != NULL);
  waitq_init (&cond->waiters);
}

void
cond_wait (struct condition *cond, struct lock *lock)
{
  ASSERT (cond != NULL);
  ASSERT (lock != NULL);
  ASSERT (!intr_context ());
  ASSERT (lock_held_by_current_thread (lock));

  enum intr_level old_level = intr_disable ();
  lock_release_quietly (lock);
  waitq_sleep (&cond->waiters, WAIT_COND);
  intr_set_level (old_level);
  lock_acquire (lock);
}

void
cond_signal (struct condition *cond, struct lock *lock)
{
  ASSERT (cond != NULL);
  ASSERT (lock != NULL);
  ASSERT (!intr_context ());
  ASSERT (lock_held_by_current_thread (lock));

  enum intr_level old_level = intr_disable ();
  struct thread *t = waitq_first (&cond->waiters);
  if (t != NULL)
    {
      waitq_release (t);
      thread_preempt_for (t); /* @priority */
    }
  intr_set_level (old_level);
}

void
cond_broadcast (struct condition *cond, struct lock *lock)
{
  ASSERT (cond != NULL);
  ASSERT (lock != NULL);
  ASSERT (lock_held_by_current_thread (lock));

  while (waitq_first (&cond->waiters) != NULL)
    cond_signal (cond, lock);
}
