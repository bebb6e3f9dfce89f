/* Most periods are drawn such that every order of magnitude between the
   shortest one and a tick is equally likely: races have windows of all
   sizes.  One draw in eight begins a burst of short periods, which
   interrupts a thread again before it has got anywhere. */

#include "devices/jitter-plan.h"

/* Bursts: one draw in so many, and the number of short periods. */
#define BURST_ODDS 8
#define BURST_MIN 3
#define BURST_MAX 10

/* Returns the next number of a sequence of period 2^32 - 1 (Marsaglia,
   "Xorshift RNGs", 2003). */
static uint32_t
next_random (struct jitter_plan *plan)
{
  uint32_t x = plan->random;
  x ^= x << 13;
  x ^= x >> 17;
  x ^= x << 5;
  return plan->random = x;
}

/* Returns a number from LOW to HIGH. */
static unsigned
draw (struct jitter_plan *plan, unsigned low, unsigned high)
{
  /* The high half of the generator's word is its better one. */
  return low + (next_random (plan) >> 8) % (high - low + 1);
}

void
jitter_plan_init (struct jitter_plan *plan, uint32_t seed, unsigned shortest)
{
  /* An odd factor maps different seeds to different states; and seeds that
     are close soon give unlike sequences. */
  plan->random = seed * 0x9e3779b1u + 0x7f4a7c15u;
  if (plan->random == 0)
    plan->random = 1;
  plan->shortest = shortest;
  plan->burst = 0;
  for (int i = 0; i < 8; i++)
    next_random (plan);
}

unsigned
jitter_plan_next (struct jitter_plan *plan, unsigned left)
{
  unsigned period;
  if (plan->burst == 0 && draw (plan, 1, BURST_ODDS) == 1)
    plan->burst = draw (plan, BURST_MIN, BURST_MAX);
  if (plan->burst > 0)
    {
      plan->burst--;
      period = draw (plan, plan->shortest, plan->shortest * 2);
    }
  else
    {
      unsigned magnitudes = 0;
      while (plan->shortest << (magnitudes + 1) < left)
        magnitudes++;
      unsigned low = plan->shortest << draw (plan, 0, magnitudes);
      period = draw (plan, low, low * 2);
    }

  /* The interrupt for the tick must come on time, so none may be so close
     before it that the time between them is too short. */
  if (period + plan->shortest > left)
    period = left > plan->shortest ? left : plan->shortest;
  return period;
}
