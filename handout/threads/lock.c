/* Locks.

   A lock is a semaphore of value 1 that knows its holder. */

#include "threads/synch.h"
#include <debug.h>
#include <stddef.h>
#include "threads/interrupt.h"
#include "threads/lock.h"
#include "threads/priority.h" /* @priority */
#include "threads/thread.h"
#include "threads/waitq.h"

void
lock_init (struct lock *lock)
{
  ASSERT (lock != NULL);
  sema_init (&lock->semaphore, 1);
  lock->holder = NULL;
}

void
lock_acquire (struct lock *lock)
{
  struct thread *t = thread_current ();
  ASSERT (!intr_context ());
  ASSERT (!lock_held_by_current_thread (lock));

  /* For those who want to know what everybody waits for; see waits.c. */
  t->waits_for = lock;
  sema_down (&lock->semaphore);
  t->waits_for = NULL;

  lock->holder = t;
}

bool
lock_try_acquire (struct lock *lock)
{
  ASSERT (lock != NULL);
  ASSERT (!lock_held_by_current_thread (lock));

  bool free = sema_try_down (&lock->semaphore);
  if (free)
    lock->holder = thread_current ();
  return free;
}

bool
lock_release_quietly (struct lock *lock)
{
  ASSERT (intr_get_level () == INTR_OFF);
  ASSERT (lock_held_by_current_thread (lock));

  lock->holder = NULL;
  lock->semaphore.value = 1;
  return waitq_wake (&lock->semaphore.waiters) != NULL;
}

void
lock_release (struct lock *lock)
{
  ASSERT (lock != NULL);
  ASSERT (lock_held_by_current_thread (lock));

  enum intr_level old_level = intr_disable ();
  lock_release_quietly (lock);
  thread_preempt (); /* @priority */
  intr_set_level (old_level);
}
