/* The ready queues, in kernel variant `fuzz': those of threads/sched.h, but
   among the first of equal priority fuzz.c chooses who comes out. */
#ifndef TESTS_MORE_THREADS_FUZZ_SCHED_H
#define TESTS_MORE_THREADS_FUZZ_SCHED_H

#define sched_take sched_take_first
#include_next "threads/sched.h"
#undef sched_take

#include "tests/more/threads/fuzz.h"

/* As in the header that this one stands for. */
static inline struct thread *
sched_take (void)
{
  int priority = sched_highest ();
  if (priority >= 0)
    fuzz_arrange (&cpu_here ()->ready.queue[priority]);
  return sched_take_first ();
}

#endif /* tests/more/threads/fuzz/threads/sched.h */
