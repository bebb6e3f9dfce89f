/* The running thread, inline; for the rooms on which everything stands.
   Everybody else calls thread_current (threads/thread.h). */
#ifndef THREADS_CURRENT_H
#define THREADS_CURRENT_H

#include <debug.h>
#include "threads/cpu.h"
#include "threads/percpu.h"
#include "threads/thread.h"
#include "threads/vaddr.h"

/* Value of `magic' in every living thread. */
#define THREAD_MAGIC 0xcd6abf4b

/* Panics: ESP is not on the running thread's stack, or there is no thread
   yet. */
void thread_lost_stack (const void *esp) NO_RETURN;

/* Panics unless ESP is on the running thread's stack and that has not
   overflowed. */
static inline void
check_stack (const void *esp)
{
  const struct thread *t = cpu_here ()->current;
  if (((uintptr_t) esp & ~PGMASK) != (uintptr_t) t
      || t->magic != THREAD_MAGIC)
    thread_lost_stack (esp);
}

/* Returns the running thread, after a look at its stack. */
static inline struct thread *
current_thread (void)
{
  struct thread *t = cpu_here ()->current;
  check_stack (cpu_esp ());
  ASSERT (t->status == THREAD_RUNNING);
  return t;
}

#endif /* threads/current.h */
