/* Multi-level feedback queue scheduling: priorities that follow from what
   threads do.  Called by thread.c; interrupts off.  The questions that a
   thread may ask (thread_get_recent_cpu and so on) are in mlfqs.c too. */
#ifndef THREADS_MLFQS_H
#define THREADS_MLFQS_H

struct thread;

/* Gives T, a new thread, its creator's niceness and recent_cpu (zeros to
   the first thread), and under -mlfqs the priority that follows.  T is not
   in the list of all threads yet. */
void mlfqs_init_thread (struct thread *t);

/* T ends; it is still in the list of all threads. */
void mlfqs_forget_thread (struct thread *t);

/* Accounts for a timer tick that RUNNING ran in.  In the timer interrupt's
   handler, after the tick was counted. */
void mlfqs_tick (struct thread *running);

#endif /* threads/mlfqs.h */
