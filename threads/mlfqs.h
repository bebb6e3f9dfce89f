/* Multi-level feedback queue scheduling: priorities that follow from what
   threads do.  Called by thread.c; interrupts off.  The questions that a
   thread may ask (thread_get_recent_cpu and so on) are in mlfqs.c too. */
#ifndef THREADS_MLFQS_H
#define THREADS_MLFQS_H

#include "threads/thread.h"

/* Gives T, a new thread, its creator's niceness and recent_cpu (zeros to
   the first thread), and under -mlfqs the priority that follows.  T is not
   in the list of all threads yet. */
void mlfqs_init_thread (struct thread *t);

/* T ends; it is still in the list of all threads. */
void mlfqs_forget_thread (struct thread *t);

/* Accounts for a timer tick that RUNNING ran in.  In the timer interrupt's
   handler, after the tick was counted. */
void mlfqs_account (struct thread *running);
static inline void
mlfqs_tick (struct thread *running)
{
  if (thread_mlfqs)
    mlfqs_account (running);
}

/* Returns the priority that T gets when it wants PRIORITY. */
static inline int
mlfqs_overrule (const struct thread *t, int priority)
{
  return thread_mlfqs ? t->priority : priority;
}

#endif /* threads/mlfqs.h */
