/* The ready queues: who could run, and who runs next.

   One first-in-first-out list for each of the 64 priorities, and a bitmap
   that tells which of them are not empty.  The highest priority is the
   bitmap's highest bit, which the processor finds in one instruction; so
   every operation takes the same time whatever the number of threads, and
   threads of equal priority take turns.

   The queues are members of `struct cpu', protected by interrupts off.  The
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

/* Makes all queues empty.  Once; interrupts off. */
void sched_init (void);

/* Returns the highest priority that a ready thread has, or -1 if nobody is
   ready.  Interrupts off. */
static inline int
sched_highest (void)
{
  const struct ready *ready = &cpu_here ()->ready;
  if (ready->map[1] != 0)
    return 32 + cpu_highest_bit (ready->map[1]);
  if (ready->map[0] != 0)
    return cpu_highest_bit (ready->map[0]);
  return -1;
}

/* True if another thread must run when T, the running one, yields.
   Interrupts off. */
static inline bool
sched_relieves (const struct thread *t)
{
  return sched_highest () >= t->priority;
}

/* Returns how urgent T is compared with other threads: the higher the
   number, the more. */
static inline int
sched_urgency (const struct thread *t)
{
  return t->priority;
}

/* Returns the number of ready threads.  Interrupts off. */
static inline unsigned
sched_ready_count (void)
{
  return cpu_here ()->ready.cnt;
}

/* Adds T as the last to the queue of its priority.  Interrupts off. */
static inline void
sched_add (struct thread *t)
{
  struct ready *ready = &cpu_here ()->ready;
  unsigned priority = t->priority;
  list_link (&ready->queue[priority].tail, &t->elem);
  ready->map[priority / 32] |= 1u << priority % 32;
  ready->cnt++;
}

/* Takes T out of the queue of its priority.  Interrupts off. */
static inline void
sched_remove (struct thread *t)
{
  struct ready *ready = &cpu_here ()->ready;
  unsigned priority = t->priority;
  list_unlink (&t->elem);
  if (list_is_empty (&ready->queue[priority]))
    ready->map[priority / 32] &= ~(1u << priority % 32);
  ready->cnt--;
}

/* Takes out and returns the first thread of the highest priority, or null
   if nobody is ready.  Interrupts off. */
static inline struct thread *
sched_take (void)
{
  int priority = sched_highest ();
  if (priority < 0)
    return NULL;

  struct ready *ready = &cpu_here ()->ready;
  struct list *q = &ready->queue[priority];
  struct thread *t = list_entry (q->head.next, struct thread, elem);
  list_unlink (&t->elem);
  if (list_is_empty (q))
    ready->map[priority / 32] &= ~(1u << priority % 32);
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
