/* Wait queues: sleeping in order of arrival.

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

/* Puts T, which is in no queue, into Q as the last. */
static inline void
waitq_add (struct list *q, struct thread *t)
{
  ASSERT (t->waitq == NULL);
  t->waitq = q;
  list_link (&q->tail, &t->elem);
}

/* Takes T out of the queue it is in. */
static inline void
waitq_remove (struct thread *t)
{
  ASSERT (t->waitq != NULL);
  t->waitq = NULL;
  list_unlink (&t->elem);
}

/* Returns the thread that waits longest in Q, or null if nobody waits. */
static inline struct thread *
waitq_first (const struct list *q)
{
  return (list_is_empty (q) ? NULL
          : list_entry (q->head.next, struct thread, elem));
}

/* Adds the running thread to Q, where it waits for WAIT, and blocks it until
   waitq_wake, then returns 0; or, if WAIT has WAIT_INTERRUPTIBLE, until
   waitq_interrupt, then returns -EINTR. */
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

/* Takes T out of the queue it is in and makes it ready. */
static inline void
waitq_release (struct thread *t)
{
  waitq_remove (t);
  sched_unblock (t);
}

/* Does so with the first thread in Q and returns it; null if nobody
   waits. */
static inline struct thread *
waitq_wake (struct list *q)
{
  struct thread *t = waitq_first (q);
  if (t != NULL)
    waitq_release (t);
  return t;
}

/* Ends T's wait early if it waits and agreed to that.  True if so. */
bool waitq_interrupt (struct thread *t);

#endif /* threads/waitq.h */
