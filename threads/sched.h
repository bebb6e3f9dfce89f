/* The ready queues: who could run, and who runs next. */
#ifndef THREADS_SCHED_H
#define THREADS_SCHED_H

#include "threads/percpu.h"

struct thread;

/* Makes all queues empty.  Once; interrupts off. */
void sched_init (void);

/* Adds T as the last, or takes it out, of the queue of its priority.
   Interrupts off. */
void sched_add (struct thread *t);
void sched_remove (struct thread *t);

/* Takes out and returns the first thread of the highest priority, or null
   if nobody is ready.  Interrupts off. */
struct thread *sched_take (void);

/* Returns the highest priority that a ready thread has, or -1 if nobody is
   ready.  Interrupts off. */
static inline int
sched_highest (void)
{
  const struct cpu *cpu = cpu_here ();
  if (cpu->ready_map[1] != 0)
    return 63 - __builtin_clz (cpu->ready_map[1]);
  if (cpu->ready_map[0] != 0)
    return 31 - __builtin_clz (cpu->ready_map[0]);
  return -1;
}

/* Returns the number of ready threads.  Interrupts off. */
static inline unsigned
sched_ready_count (void)
{
  return cpu_here ()->ready_cnt;
}

#endif /* threads/sched.h */
