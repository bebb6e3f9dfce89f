/* The ready queue: who could run, and who runs next.

   One list, first in first out: threads take turns whatever their
   priorities.

   The queue is a member of `struct cpu', protected by interrupts off.  The
   operations are inline, because a switch consists of little else. */
#ifndef THREADS_SCHED_H
#define THREADS_SCHED_H

#include <debug.h>
#include <list-inline.h>
#include <stdbool.h>
#include <stddef.h>
#include "threads/cpu.h"
#include "threads/percpu.h"
#include "threads/thread.h"

/* Makes the queue empty.  Once; interrupts off. */
void sched_init (void);

/* Returns the number of ready threads.  Interrupts off. */
static inline unsigned
sched_ready_count (void)
{
  return cpu_here ()->ready.cnt;
}

/* True if another thread must run when T, the running one, yields.
   Interrupts off. */
static inline bool
sched_relieves (const struct thread *t UNUSED)
{
  return sched_ready_count () > 0;
}

/* Returns how urgent T is compared with other threads: the higher the
   number, the more.  Here all are alike. */
static inline int
sched_urgency (const struct thread *t UNUSED)
{
  return 0;
}

/* Adds T as the last to the queue.  Interrupts off. */
static inline void
sched_add (struct thread *t)
{
  struct ready *ready = &cpu_here ()->ready;
  list_link (&ready->queue.tail, &t->elem);
  ready->cnt++;
}

/* Takes out and returns the first thread, or null if nobody is ready.
   Interrupts off. */
static inline struct thread *
sched_take (void)
{
  struct ready *ready = &cpu_here ()->ready;
  if (ready->cnt == 0)
    return NULL;

  struct thread *t = list_entry (ready->queue.head.next, struct thread, elem);
  list_unlink (&t->elem);
  ready->cnt--;
  return t;
}

/* Makes T, which is blocked, ready.  Interrupts off.  (Here and not in
   thread.c because whoever wakes a thread is in a hurry.) */
static inline void
sched_unblock (struct thread *t)
{
  ASSERT (t->status == THREAD_BLOCKED);
  t->status = THREAD_READY;
  sched_add (t);
}

#endif /* threads/sched.h */
