/* Wait queues: sleeping in order of priority.

   A wait queue is a `struct list' that only the functions below touch; it
   is what semaphores, condition variables and readers-writer locks have
   inside.  All functions are called with interrupts off. */
#ifndef THREADS_WAITQ_H
#define THREADS_WAITQ_H

#include <debug.h>
#include <list-inline.h>
#include <stdbool.h>
#include <stddef.h>
#include "threads/sched.h"
#include "threads/thread.h"

/* Makes Q an empty wait queue. */
void waitq_init (struct list *q);

/* Prepares T, a new thread. */
void waitq_init_thread (struct thread *t);

/* Puts T, which is in no queue, into Q behind all of at least its
   priority. */
static inline void waitq_add (struct list *q, struct thread *t);

/* Takes T out of the queue it is in. */
static inline void waitq_remove (struct thread *t);

/* Gives T, which is in a queue, PRIORITY, and the place due to that. */
void waitq_change_priority (struct thread *t, int priority);

/* Returns the thread that waits longest among those of the highest priority
   in Q, or null if nobody waits. */
static inline struct thread *
waitq_first (const struct list *q)
{
  return (list_is_empty (q) ? NULL
          : list_entry (q->head.next, struct thread, elem));
}

/* Returns that thread's priority, or -1. */
static inline int
waitq_priority (const struct list *q)
{
  return list_is_empty (q) ? -1 : waitq_first (q)->priority;
}

/* Adds the running thread to Q, where it waits for WAIT, and blocks it until
   waitq_wake, then returns 0; or, if WAIT has WAIT_INTERRUPTIBLE, until
   waitq_interrupt, then returns -EINTR. */
static inline int waitq_sleep (struct list *q, enum thread_wait wait);

/* Takes T out of the queue it is in and makes it ready. */
static inline void waitq_release (struct thread *t);

/* Does so with the first thread in Q and returns it; null if nobody
   waits. */
static inline struct thread *waitq_wake (struct list *q);

/* Ends T's wait early if it waits and agreed to that.  True if so. */
bool waitq_interrupt (struct thread *t);

/* The rest is not for users: how the functions above deal with the usual
   case of a single waiter, and what they leave to waitq.c. */

/* waitq_add where others wait. */
void waitq_add_among (struct list *q, struct thread *t);

/* Puts the first follower of T, which has left its queue, in front of
   PLACE, with the others as its own. */
void waitq_hand_down (struct thread *t, struct list_elem *place);

static inline void
waitq_add (struct list *q, struct thread *t)
{
  ASSERT (t->waitq == NULL);
  t->waitq = q;
  if (list_is_empty (q))
    {
      t->leads = true;
      list_link (&q->tail, &t->elem);
    }
  else
    waitq_add_among (q, t);
}

static inline void
waitq_remove (struct thread *t)
{
  ASSERT (t->waitq != NULL);
  t->waitq = NULL;
  list_unlink (&t->elem);
  if (!list_is_empty (&t->followers))
    waitq_hand_down (t, t->elem.next);
}

static inline int
waitq_sleep (struct list *q, enum thread_wait wait)
{
  struct thread *t = cpu_here ()->current;
  waitq_add (q, t);
  t->wait = wait;
  t->wait_result = 0;
  thread_block ();
  return t->wait_result;
}

static inline void
waitq_release (struct thread *t)
{
  waitq_remove (t);
  sched_unblock (t);
}

static inline struct thread *
waitq_wake (struct list *q)
{
  struct thread *t = waitq_first (q);
  if (t != NULL)
    waitq_release (t);
  return t;
}

#endif /* threads/waitq.h */
