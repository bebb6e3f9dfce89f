/* The drawing for fuzz.c: see fuzz-plan.h. */

#include "tests/more/threads/fuzz-plan.h"

/* First ranks are above this, those after a change below. */
#define RANK_MIDDLE 0x40000000u

/* Distances between changes are up to 2 to this power. */
#define DISTANCE_BITS 14

/* Returns a number that looks random for each X. */
static uint32_t
mix (uint32_t x)
{
  x = (x ^ x >> 16) * 0x7feb352du;
  x = (x ^ x >> 15) * 0x846ca68bu;
  return x ^ x >> 16;
}

/* Returns the next pseudo-random number. */
static uint32_t
draw (struct fuzz_plan *plan)
{
  plan->random += 0x9e3779b9u;
  return mix (plan->random);
}

/* Draws the distance to the next change. */
static void
plan_change (struct fuzz_plan *plan)
{
  unsigned magnitude = draw (plan) % DISTANCE_BITS;
  plan->points_left = (1u << magnitude) + draw (plan) % (1u << magnitude);
}

void
fuzz_plan_init (struct fuzz_plan *plan, uint32_t seed)
{
  plan->seed = seed;
  plan->random = mix (seed);
  plan->lowest = RANK_MIDDLE;
  plan_change (plan);
}

uint32_t
fuzz_plan_rank (const struct fuzz_plan *plan, int tid)
{
  return RANK_MIDDLE + mix (plan->seed ^ mix (tid)) / 4;
}

uint32_t
fuzz_plan_lowest (struct fuzz_plan *plan)
{
  return --plan->lowest;
}

bool
fuzz_plan_point (struct fuzz_plan *plan)
{
  if (--plan->points_left > 0)
    return false;
  plan_change (plan);
  return true;
}
