/* When to interrupt: the pseudo-random sequence behind jitter.c.

   Pure arithmetic, the same everywhere. */
#ifndef DEVICES_JITTER_PLAN_H
#define DEVICES_JITTER_PLAN_H

#include <stdint.h>

struct jitter_plan
  {
    uint32_t random;            /* State of the generator; never 0. */
    unsigned shortest;          /* Shortest period, in clocks. */
    unsigned burst;             /* Short periods still to come. */
  };

/* Starts the sequence for SEED, with no period below SHORTEST clocks. */
void jitter_plan_init (struct jitter_plan *, uint32_t seed,
                       unsigned shortest);

/* Returns the number of clocks until the next interrupt, at most LEFT, the
   number until the next tick, unless that is below the shortest period. */
unsigned jitter_plan_next (struct jitter_plan *, unsigned left);

#endif /* devices/jitter-plan.h */
