/* Priorities at work: whoever is more urgent runs.  What threads ask of
   their own priorities is in threads/thread.h. */
#ifndef THREADS_PRIORITY_H
#define THREADS_PRIORITY_H

#include "threads/sched.h"

struct thread;

/* Yields to a ready thread of higher priority than the running one, at the
   end of the interrupt if there is one going on.  With interrupts off in a
   thread it yields all the same.  From anywhere. */
static inline void thread_preempt (void);

/* The same when the running thread has just made T ready, and nobody
   else. */
static inline void thread_preempt_for (const struct thread *t);

/* Gives T the effective priority PRIORITY and moves it in the queue it is
   in; does not preempt.  For donation.c and mlfqs.c.  Interrupts off. */
void thread_change_priority (struct thread *t, int priority);

/* The same without a quick look first: for when there is a reason. */
void thread_give_way (void);

static inline void
thread_preempt_for (const struct thread *t)
{
  if (t->priority > cpu_here ()->current->priority)
    thread_give_way ();
}

/* (Should an interrupt come between the two looks, it sees to preemption
   by itself.) */
static inline void
thread_preempt (void)
{
  if (sched_highest () > cpu_here ()->current->priority)
    thread_give_way ();
}

#endif /* threads/priority.h */
