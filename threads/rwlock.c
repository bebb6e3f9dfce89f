/* Readers-writer locks.

   Reading and writing take turns (phase-fair; Brandenburg and Anderson,
   "Spin-based reader-writer synchronization for multiprocessor real-time
   systems", 2010; here with sleeping instead of spinning):

     - a reader enters at once unless a writer holds the lock or waits;
     - when a writer leaves, all readers that wait by then enter together,
       or, if there are none, the first waiting writer;
     - when the last of a group of readers leaves, the first waiting writer
       enters.

   So a reader waits for one writer at most, and the first waiting writer
   for one group of readers at most, whatever the others do.  To make that
   certain the lock is handed over: whoever leaves makes the next ones its
   holders before they run, and nobody can slip in between.

   Everybody who holds the lock runs at the priority of the @donation
   highest who waits for it; see donation.c. @donation
   Admitting a group wakes all its members
   with interrupts off; that is the one loop here without a bound. */

#include "threads/synch.h"
#include <debug.h>
#include <stddef.h>
#include "threads/donation.h" /* @donation */
#include "threads/interrupt.h"
#include "threads/priority.h" /* @priority */
#include "threads/thread.h"
#include "threads/waitq.h"

void
rwlock_init (struct rwlock *rw)
{
  ASSERT (rw != NULL);
  rw->writer = NULL;
  list_init (&rw->readers);
  waitq_init (&rw->waiting_readers);
  waitq_init (&rw->waiting_writers);
}

/* Makes T hold RW for reading, through HOLD. */
static void
admit_reader (struct rwlock *rw, struct rwlock_hold *hold, struct thread *t)
{
  hold->reader = t;
  list_push_back (&rw->readers, &hold->elem);
  donation_begin_read (rw, hold); /* @donation */
}

/* Makes T hold RW for writing. */
static void
admit_writer (struct rwlock *rw, struct thread *t)
{
  rw->writer = t;
  donation_begin_write (rw, t); /* @donation */
}

/* Blocks the running thread in Q until it is handed RW; HOLD is what it
   wants to read with, or null to write. */
static void
wait_for_turn (struct rwlock *rw, struct list *q, struct rwlock_hold *hold)
{
  struct thread *t = thread_current ();
  t->waits_for_rw = rw;
  t->wants_hold = hold;
  t->wait = WAIT_OTHER;
  waitq_add (q, t);
  donation_from (t); /* @donation */
  thread_block ();
}

/* Takes the first thread out of Q, which is not empty; it waits no more,
   and the caller will make it a holder and ready. */
static struct thread *
next_in (struct list *q)
{
  struct thread *t = waitq_first (q);
  waitq_remove (t);
  t->waits_for_rw = NULL;
  return t;
}

/* Hands RW, which nobody holds, to all waiting readers if FAVOR_READERS and
   there are any, else to the first waiting writer if there is one. */
static void
hand_over (struct rwlock *rw, bool favor_readers)
{
  if (favor_readers && waitq_first (&rw->waiting_readers) != NULL)
    while (waitq_first (&rw->waiting_readers) != NULL)
      {
        struct thread *t = next_in (&rw->waiting_readers);
        admit_reader (rw, t->wants_hold, t);
        thread_unblock (t);
      }
  else if (waitq_first (&rw->waiting_writers) != NULL)
    {
      struct thread *t = next_in (&rw->waiting_writers);
      admit_writer (rw, t);
      thread_unblock (t);
    }
}

void
rwlock_acquire_read (struct rwlock *rw, struct rwlock_hold *hold)
{
  ASSERT (rw != NULL && hold != NULL);
  ASSERT (!intr_context ());
  ASSERT (!rwlock_writer_is_current (rw));

  enum intr_level old_level = intr_disable ();
  if (rw->writer == NULL && waitq_first (&rw->waiting_writers) == NULL)
    admit_reader (rw, hold, thread_current ());
  else
    wait_for_turn (rw, &rw->waiting_readers, hold);
  intr_set_level (old_level);
}

void
rwlock_release_read (struct rwlock *rw, struct rwlock_hold *hold)
{
  ASSERT (rw != NULL && hold != NULL);
  ASSERT (hold->reader == thread_current ());

  enum intr_level old_level = intr_disable ();
  list_remove (&hold->elem);
  hold->reader = NULL;
  if (list_empty (&rw->readers))
    hand_over (rw, false);
  donation_end (thread_current (), &hold->claim); /* @donation */
  thread_preempt (); /* @priority */
  intr_set_level (old_level);
}

void
rwlock_acquire_write (struct rwlock *rw)
{
  ASSERT (rw != NULL);
  ASSERT (!intr_context ());
  ASSERT (!rwlock_writer_is_current (rw));

  enum intr_level old_level = intr_disable ();
  if (rw->writer == NULL && list_empty (&rw->readers))
    admit_writer (rw, thread_current ());
  else
    wait_for_turn (rw, &rw->waiting_writers, NULL);
  intr_set_level (old_level);
}

void
rwlock_release_write (struct rwlock *rw)
{
  ASSERT (rw != NULL);
  ASSERT (rwlock_writer_is_current (rw));

  enum intr_level old_level = intr_disable ();
  rw->writer = NULL;
  donation_end (thread_current (), &rw->writer_claim); /* @donation */
  hand_over (rw, true);
  thread_preempt (); /* @priority */
  intr_set_level (old_level);
}

bool
rwlock_writer_is_current (const struct rwlock *rw)
{
  return rw->writer == thread_current ();
}
