/* Priority donation (Sha, Rajkumar and Lehoczky 1990, "basic priority
   inheritance").

   One rule holds whenever interrupts are on:

     T->priority = max (T->base_priority,
                        priority of every waiter of every lock T holds)

   For each lock it holds a thread has a `struct claim' with the highest
   waiter's priority, in a list with the highest first.  So its priority
   follows from its base priority and the first claim.

   When a thread's priority changes while it waits for a lock, the claim
   that stands for that lock changes too, and with it perhaps the holder's
   priority, and so on: along a chain of any length, in a loop, never by
   recursion, since a kernel stack is small.  A readers-writer lock may have
   many holders, so the way may fork; threads whose news have still to be
   passed on wait in a work list.

   Costs: a step along a chain moves one thread within the wait queue it is
   in (at most 64 steps, waitq.c) and one claim within its holder's list (as
   many steps as the holder has locks that higher threads wait for).
   Neither depends on the number of waiters.

   Under -mlfqs nothing is donated (claims are kept all the same, so that
   locks are released as they were taken). */

#include "threads/donation.h"
#include <debug.h>
#include <list-inline.h>
#include <stddef.h>
#include "threads/interrupt.h"
#include "threads/priority.h"
#include "threads/synch.h"
#include "threads/thread.h"
#include "threads/waitq.h"

static struct claim *
claim_of (const struct list_elem *e)
{
  return list_entry (e, struct claim, elem);
}

/* Puts CLAIM in its place among T's.  Claims that nobody waits for are at
   the end, so the usual case takes no walk. */
static void
insert_claim (struct thread *t, struct claim *claim)
{
  struct list_elem *e = &t->claims.tail;
  if (claim->priority != CLAIM_NONE)
    {
      e = t->claims.head.next;
      while (e != &t->claims.tail
             && claim_of (e)->priority >= claim->priority)
        e = e->next;
    }
  list_link (e, &claim->elem);
}

/* Returns the priority that T must have by the rule. */
static int
due_priority (const struct thread *t)
{
  const struct list_elem *first = t->claims.head.next;
  int donated = first != &t->claims.tail ? claim_of (first)->priority
                                         : CLAIM_NONE;
  return donated > t->base_priority ? donated : t->base_priority;
}

/* Threads whose changed priority must still be passed on, linked through
   next_raised.  Empty whenever interrupts are on. */
static struct thread *work;

/* Gives T the priority it is due.  If that is news and T waits for a lock,
   puts it into the work list. */
static void
settle (struct thread *t)
{
  int priority = due_priority (t);
  if (priority == t->priority)
    return;
  thread_change_priority (t, priority);
  if ((t->waits_for != NULL || t->waits_for_rw != NULL) && !t->raised)
    {
      t->raised = true;
      t->next_raised = work;
      work = t;
    }
}

/* Makes PRIORITY what HOLDER is given through CLAIM. */
static void
set_claim (struct thread *holder, struct claim *claim, int priority)
{
  if (claim->priority == priority)
    return;

  /* Many threads have a single claim, which cannot change its place. */
  bool single = (claim->elem.prev == &holder->claims.head
                 && claim->elem.next == &holder->claims.tail);
  claim->priority = priority;
  if (!single)
    {
      list_unlink (&claim->elem);
      insert_claim (holder, claim);
    }
  settle (holder);
}

/* Brings the claims of those who hold LOCK, or RW, up to date. */
static void
update_lock (struct lock *lock)
{
  if (lock->holder != NULL)
    set_claim (lock->holder, &lock->claim,
               waitq_priority (&lock->semaphore.waiters));
}

/* Returns the priority of the highest who waits for RW, or -1. */
static int
highest_waiter (const struct rwlock *rw)
{
  int reader = waitq_priority (&rw->waiting_readers);
  int writer = waitq_priority (&rw->waiting_writers);
  return reader > writer ? reader : writer;
}

static void
update_rwlock (struct rwlock *rw)
{
  int priority = highest_waiter (rw);

  if (rw->writer != NULL)
    set_claim (rw->writer, &rw->writer_claim, priority);
  for (struct list_elem *e = list_begin (&rw->readers);
       e != list_end (&rw->readers); e = list_next (e))
    {
      struct rwlock_hold *hold = list_entry (e, struct rwlock_hold, elem);
      set_claim (hold->reader, &hold->claim, priority);
    }
}

/* Tells the holders of what T waits for. */
static void
pass_on (struct thread *t)
{
  if (t->waits_for != NULL)
    update_lock (t->waits_for);
  else if (t->waits_for_rw != NULL)
    update_rwlock (t->waits_for_rw);
}

/* Empties the work list. */
static void
drain (void)
{
  while (work != NULL)
    {
      struct thread *t = work;
      work = t->next_raised;
      t->raised = false;
      pass_on (t);
    }
}

void
donation_init (struct thread *t)
{
  list_init (&t->claims);
}

void
donation_begin_contended (struct thread *t, struct claim *claim,
                          int priority)
{
  ASSERT (intr_get_level () == INTR_OFF);
  claim->priority = thread_mlfqs ? CLAIM_NONE : priority;
  insert_claim (t, claim);
  if (claim->priority > t->priority)
    {
      settle (t);
      drain ();
    }
}

bool
donation_settle_end (struct thread *t, const struct claim *claim)
{
  ASSERT (intr_get_level () == INTR_OFF);
  settle (t);
  return claim->priority > t->priority;
}

void
donation_from (struct thread *t)
{
  ASSERT (intr_get_level () == INTR_OFF);
  if (thread_mlfqs)
    return;
  pass_on (t);
  drain ();
}

void
donation_update (struct thread *t)
{
  ASSERT (intr_get_level () == INTR_OFF);
  settle (t);
  drain ();
}

/* Readers are admitted when only writers wait, apart from readers who are
   about to be admitted, too, and shall not donate anything. */
void
donation_begin_read (struct rwlock *rw, struct rwlock_hold *hold)
{
  donation_begin (hold->reader, &hold->claim,
                  waitq_priority (&rw->waiting_writers));
}

void
donation_begin_write (struct rwlock *rw, struct thread *writer)
{
  donation_begin (writer, &rw->writer_claim, highest_waiter (rw));
}
