/* Locks.

   A lock is a semaphore of value 1 that knows its holder.  The holder can
   thus be given the priority of those it keeps waiting; that is
   donation.c's, which this room tells whenever somebody begins to wait,
   gains the lock or gives it up.

   There is one place where a lock gains a holder, `take', and one where it
   loses it, lock_release. */

#include "threads/synch.h"
#include <debug.h>
#include <stddef.h>
#include "threads/donation.h"
#include "threads/interrupt.h"
#include "threads/lock.h"
#include "threads/thread.h"
#include "threads/waitq.h"

void
lock_init (struct lock *lock)
{
  ASSERT (lock != NULL);
  lock->holder = NULL;
  sema_init (&lock->semaphore, 1);
}

/* Makes the running thread the holder of LOCK, which is free.  Interrupts
   off. */
static void
take (struct lock *lock, struct thread *t)
{
  lock->semaphore.value = 0;
  lock->holder = t;
  donation_begin (t, &lock->claim,
                  waitq_priority (&lock->semaphore.waiters));
}

void
lock_acquire (struct lock *lock)
{
  ASSERT (lock != NULL);
  ASSERT (!intr_context ());
  ASSERT (!lock_held_by_current_thread (lock));

  enum intr_level old_level = intr_disable ();
  struct thread *t = thread_current ();
  while (lock->semaphore.value == 0)
    {
      waitq_add (&lock->semaphore.waiters, t);
      t->interruptible = false;
      t->waits_for = lock;
      donation_from (t);
      thread_block ();
      t->waits_for = NULL;
    }
  take (lock, t);
  intr_set_level (old_level);
}

bool
lock_try_acquire (struct lock *lock)
{
  ASSERT (lock != NULL);
  ASSERT (!lock_held_by_current_thread (lock));

  enum intr_level old_level = intr_disable ();
  bool free = lock->semaphore.value > 0;
  if (free)
    take (lock, thread_current ());
  intr_set_level (old_level);
  return free;
}

bool
lock_release_quietly (struct lock *lock)
{
  ASSERT (intr_get_level () == INTR_OFF);
  ASSERT (lock_held_by_current_thread (lock));

  lock->holder = NULL;
  lock->semaphore.value = 1;
  bool woken = waitq_wake (&lock->semaphore.waiters) != NULL;
  bool lowered = donation_end (thread_current (), &lock->claim);
  return woken || lowered;
}

void
lock_release (struct lock *lock)
{
  ASSERT (lock != NULL);

  enum intr_level old_level = intr_disable ();
  if (lock_release_quietly (lock))
    thread_preempt ();
  intr_set_level (old_level);
}

bool
lock_held_by_current_thread (const struct lock *lock)
{
  ASSERT (lock != NULL);
  return lock->holder == thread_current ();
}
