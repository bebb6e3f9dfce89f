/* Priority donation: whoever is waited for runs at the priority of those
   who wait.  All functions are called with interrupts off and do not
   preempt. */
#ifndef THREADS_DONATION_H
#define THREADS_DONATION_H

#include <debug.h>
#include <list-inline.h>
#include <stdbool.h>
#include "threads/claim.h"
#include "threads/synch.h"
#include "threads/thread.h"

/* Prepares T, a new thread, which holds nothing. */
void donation_init (struct thread *t);

/* T has gained a lock whose highest waiter has priority PRIORITY, or -1 if
   nobody waits; CLAIM stands for it from now on. */
void donation_begin_contended (struct thread *, struct claim *, int priority);
static inline void
donation_begin (struct thread *t, struct claim *claim, int priority)
{
  if (priority == CLAIM_NONE)
    {
      claim->priority = CLAIM_NONE;
      list_link (&t->claims.tail, &claim->elem);
    }
  else
    donation_begin_contended (t, claim, priority);
}

/* T has given up the lock that CLAIM stands for.  Returns true if its
   priority is lower now. */
bool donation_settle_end (struct thread *t, const struct claim *claim);
static inline bool
donation_end (struct thread *t, struct claim *claim)
{
  list_unlink (&claim->elem);
  return (claim->priority == t->priority
          && donation_settle_end (t, claim));
}

/* T has begun to wait for a lock (T->waits_for or T->waits_for_rw), or has
   ceased to, or its priority has changed meanwhile: brings everybody up to
   date whom it waits for, directly or through others. */
void donation_from (struct thread *t);

/* T's base priority has changed. */
void donation_update (struct thread *t);

/* The running thread has begun to read RW through HOLD, or to write it. */
void donation_begin_read (struct rwlock *rw, struct rwlock_hold *hold);
void donation_begin_write (struct rwlock *rw, struct thread *writer);

/* T ends.  Panics if it still holds a lock. */
static inline void
donation_check_end (const struct thread *t)
{
  if (!list_is_empty (&t->claims))
    PANIC ("thread `%s' ends while it holds a lock", t->name);
}

#endif /* threads/donation.h */
