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
#include "threads/priority.h"
#include "threads/thread.h"
#include "threads/waitq.h"

void
lock_init (struct lock *lock)
{
  ASSERT (lock != NULL);
  lock->holder = NULL;
  sema_init (&lock->semaphore, 1);
}

/* Makes T, the running thread, the holder of LOCK, which is free.
   Interrupts off. */
static inline void
take (struct lock *lock, struct thread *t)
{
  lock->semaphore.value = 0;
  lock->holder = t;
  donation_begin (t, &lock->claim,
                  waitq_priority (&lock->semaphore.waiters));
}

/* Blocks T, the running thread, until LOCK is free.  Interrupts off. */
static NO_INLINE void
wait_until_free (struct lock *lock, struct thread *t)
{
  t->waits_for = lock;
  t->wait = WAIT_OTHER;
  do
    {
      waitq_add (&lock->semaphore.waiters, t);
      donation_from (t);
      thread_block ();
    }
  while (lock->semaphore.value == 0);
  t->waits_for = NULL;
}

void
lock_acquire (struct lock *lock)
{
  ASSERT (lock != NULL);
  ASSERT (!intr_context ());
  ASSERT (!lock_held_by_current_thread (lock));
  struct thread *t = cpu_here ()->current;

  enum intr_level old_level = intr_disable ();
  if (lock->semaphore.value == 0)
    wait_until_free (lock, t);
  take (lock, t);
  intr_set_level (old_level);
}

bool
lock_try_acquire (struct lock *lock)
{
  ASSERT (lock != NULL);
  ASSERT (!lock_held_by_current_thread (lock));
  struct thread *t = cpu_here ()->current;

  enum intr_level old_level = intr_disable ();
  bool free = lock->semaphore.value > 0;
  if (free)
    take (lock, t);
  intr_set_level (old_level);
  return free;
}

/* Wakes the first who waits for LOCK, which is free now.  Interrupts
   off. */
static NO_INLINE void
wake_first (struct lock *lock)
{
  waitq_wake (&lock->semaphore.waiters);
}

/* Releases LOCK, which T, the running thread, holds; true if a thread of
   higher priority may be ready now.  Interrupts off. */
static inline bool
give_up (struct lock *lock, struct thread *t)
{
  lock->holder = NULL;
  lock->semaphore.value = 1;
  bool woken = waitq_first (&lock->semaphore.waiters) != NULL;
  if (woken)
    wake_first (lock);
  bool lowered = donation_end (t, &lock->claim);
  return woken || lowered;
}

bool
lock_release_quietly (struct lock *lock)
{
  ASSERT (intr_get_level () == INTR_OFF);
  ASSERT (lock_held_by_current_thread (lock));
  return give_up (lock, lock->holder);
}

void
lock_release (struct lock *lock)
{
  ASSERT (lock != NULL);
  ASSERT (lock_held_by_current_thread (lock));

  enum intr_level old_level = intr_disable ();
  if (give_up (lock, lock->holder))
    thread_give_way ();
  intr_set_level (old_level);
}
