/* What fuzz.c draws: ranks of threads and when they change.

   A thread's first rank follows from the seed and its number alone, not from
   the order in which threads ask; ranks given later are lower than all
   before. */
#ifndef TESTS_MORE_THREADS_FUZZ_PLAN_H
#define TESTS_MORE_THREADS_FUZZ_PLAN_H

#include <stdbool.h>
#include <stdint.h>

struct fuzz_plan
  {
    uint32_t seed;
    uint32_t random;            /* State of the generator. */
    uint32_t lowest;            /* Lowest rank given so far, or the middle. */
    unsigned points_left;       /* Until the next change. */
  };

/* Begins a plan, which follows from SEED alone. */
void fuzz_plan_init (struct fuzz_plan *, uint32_t seed);

/* Returns the first rank of thread number TID. */
uint32_t fuzz_plan_rank (const struct fuzz_plan *, int tid);

/* Returns a rank below all that were ever given. */
uint32_t fuzz_plan_lowest (struct fuzz_plan *);

/* Counts a point.  Returns true if it is one of change. */
bool fuzz_plan_point (struct fuzz_plan *);

#endif /* tests/more/threads/fuzz-plan.h */
