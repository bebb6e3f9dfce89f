/* Wait queues: sleeping in order of priority.

   A wait queue is a `struct list' that only the functions below touch; it
   is what semaphores, condition variables and readers-writer locks have
   inside.  All functions are called with interrupts off. */
#ifndef THREADS_WAITQ_H
#define THREADS_WAITQ_H

#include <list-inline.h>
#include <stdbool.h>
#include <stddef.h>
#include "threads/thread.h"

/* Makes Q an empty wait queue. */
void waitq_init (struct list *q);

/* Puts T, which is in no queue, into Q behind all of at least its
   priority. */
void waitq_add (struct list *q, struct thread *t);

/* Takes T out of the queue it is in. */
void waitq_remove (struct thread *t);

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

/* Adds the running thread to Q and blocks it until waitq_wake, then returns
   0; or, if INTERRUPTIBLE, until waitq_interrupt, then returns -EINTR. */
int waitq_sleep (struct list *q, bool interruptible);

/* Takes the first thread out of Q, makes it ready and returns it; null if
   nobody waits. */
struct thread *waitq_wake (struct list *q);

/* Ends T's wait early if it waits and agreed to that.  True if so. */
bool waitq_interrupt (struct thread *t);

#endif /* threads/waitq.h */
