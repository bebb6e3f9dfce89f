/* Synchronization: semaphores, locks, condition variables, readers-writer
   locks, one room each behind this header.

   Functions marked "sleeps" may only be called by threads, never by an
   interrupt handler.  All of them may be called with interrupts off, and
   then leave them off, but a sleep lets other threads run in between. */
#ifndef THREADS_SYNCH_H
#define THREADS_SYNCH_H

#include <list.h>
#include <stdbool.h>
#include "threads/cpu.h"
#include "threads/percpu.h"
#include "threads/claim.h" /* @donation */

struct thread;

/* A counting semaphore (Dijkstra 1965): a number that never becomes
   negative.  Members are protected by interrupts off. */
struct semaphore
  {
    unsigned value;             /* Current value. */
    struct list waiters;        /* Wait queue; see threads/waitq.h. */
  };

/* Makes SEMA a semaphore of value VALUE. */
void sema_init (struct semaphore *, unsigned value);

/* "P": waits until the value is positive, then takes one off.  Sleeps. */
void sema_down (struct semaphore *);

/* As sema_down, but gives up when the wait is interrupted: 0, or -EINTR
   with the value left alone.  Sleeps. */
int sema_down_interruptible (struct semaphore *);

/* Takes one off if the value is positive, else returns false.  From
   anywhere. */
bool sema_try_down (struct semaphore *);

/* "V": adds one and wakes a waiter, if there is one:
   the one of the highest priority, who runs at once @priority
   if that is above the running thread's; @priority
   the first among equals.  From anywhere. */
void sema_up (struct semaphore *);

/* As sema_up, but lets nobody else run, however urgent: the caller is about
   to give up the processor.  Interrupts off. */
void sema_up_quietly (struct semaphore *);

/* Lets two threads play ping-pong through semaphores, and says so.
   Sleeps. */
void sema_self_test (void);

/* A lock: a semaphore of value 1 with an owner.  Not recursive.
   While higher-priority threads wait for it, @donation
   the holder runs at their priority. @donation
   Members are protected by interrupts off. */
struct lock
  {
    struct thread *holder;      /* Thread that holds it, or null. */
    struct semaphore semaphore; /* Value 1 iff free, and its waiters. */
    struct claim claim;         /* What the holder is given. @donation */
  };

/* Makes LOCK a free lock. */
void lock_init (struct lock *);

/* Waits until LOCK is free, then takes it.  The caller must not hold it.
   Sleeps. */
void lock_acquire (struct lock *);

/* Takes LOCK if it is free, else returns false.  The caller must not hold
   it.  Never sleeps, but a lock needs an owner: from threads only. */
bool lock_try_acquire (struct lock *);

/* Releases LOCK, which the caller must hold.  From threads only. */
void lock_release (struct lock *);

/* True if the running thread holds LOCK. */
static inline bool
lock_held_by_current_thread (const struct lock *lock)
{
  return lock->holder == cpu_here ()->current;
}

/* A condition variable, as in Mesa (Lampson and Redell 1980): being woken
   is a hint, so the condition must be looked at again.  Protected by the
   lock that the caller passes, and by interrupts off. */
struct condition
  {
    struct list waiters;        /* Wait queue; see threads/waitq.h. */
  };

/* Makes COND a condition variable without waiters. */
void cond_init (struct condition *);

/* Releases LOCK, waits to be signaled, and takes LOCK again; no signal can
   be missed in between.  The caller must hold LOCK.  Sleeps. */
void cond_wait (struct condition *, struct lock *);

/* Wakes one waiter, if there is any, or all of them.
   The one is that of the highest priority. @priority
   The caller must hold LOCK. */
void cond_signal (struct condition *, struct lock *);
void cond_broadcast (struct condition *, struct lock *);

/* A readers-writer lock: any number of readers at once, or one writer.
   Phase-fair (Brandenburg and Anderson 2010): reader and writer phases
   take turns, so a reader waits for at most one writer's turn, and the
   writer next in line for at most one group of readers.
   Among waiting writers that of the highest priority is next. @priority
   Whoever holds it gets the priority of those who wait. @donation
   Not recursive.  See threads/rwlock.c.
   Members are protected by interrupts off. */
struct rwlock
  {
    struct thread *writer;      /* Thread that holds it for writing. */
    struct claim writer_claim;  /* What the writer is given. @donation */
    struct list readers;        /* Holds of those who read. */
    struct list waiting_readers; /* Wait queues; see threads/waitq.h. */
    struct list waiting_writers;
  };

/* A reader's hold of a readers-writer lock.  The reader provides it, for
   instance as a local variable, and leaves it alone until the release. */
struct rwlock_hold
  {
    struct list_elem elem;      /* In the lock's list of readers. */
    struct thread *reader;      /* Thread that reads. */
    struct claim claim;         /* What the reader is given. @donation */
  };

/* Makes RW a free readers-writer lock. */
void rwlock_init (struct rwlock *rw);

/* Takes RW for reading, with HOLD to keep track of it.  Sleeps. */
void rwlock_acquire_read (struct rwlock *rw, struct rwlock_hold *hold);

/* Gives up what HOLD holds of RW.  By the thread that took it. */
void rwlock_release_read (struct rwlock *rw, struct rwlock_hold *hold);

/* Takes RW for writing.  Sleeps. */
void rwlock_acquire_write (struct rwlock *rw);

/* Gives it up.  By the thread that took it. */
void rwlock_release_write (struct rwlock *rw);

/* True if the running thread holds RW for writing. */
bool rwlock_writer_is_current (const struct rwlock *rw);

/* Keeps the compiler from moving memory accesses across this point. */
#define barrier() compiler_barrier ()

#endif /* threads/synch.h */
