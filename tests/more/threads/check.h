/* What the tests of this suite have in common. */
#ifndef TESTS_MORE_THREADS_CHECK_H
#define TESTS_MORE_THREADS_CHECK_H

#include <stdint.h>
#include "tests/more/threads/tests.h"
#include "threads/intr-level.h"
#include "threads/percpu.h"
#include "threads/thread.h"

/* Ends the test with a failure, described like by printf, unless CONDITION
   holds. */
#define CHECK(CONDITION, ...)                   \
  do                                            \
    {                                           \
      if (!(CONDITION))                         \
        fail (__VA_ARGS__);                     \
    }                                           \
  while (0)

/* Creates a thread or fails the test. */
static inline tid_t
create (const char *name, int priority, thread_func *function, void *aux)
{
  tid_t tid = thread_create (name, priority, function, aux);
  CHECK (tid != TID_ERROR, "no memory for thread %s", name);
  return tid;
}

/* Returns how many timer ticks the processor has spent idle. */
static inline int64_t
idle_ticks (void)
{
  enum intr_level old_level = intr_disable ();
  int64_t ticks = cpu_here ()->idle_ticks;
  intr_set_level (old_level);
  return ticks;
}

/* Returns the next number of a pseudo-random sequence whose state is
   *STATE; cheap, and one sequence for each thread. */
static inline unsigned
draw (uint32_t *state)
{
  *state = *state * 1664525 + 1013904223;
  return *state >> 16;
}

#endif /* tests/more/threads/check.h */
