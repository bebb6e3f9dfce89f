/* The plan of jitter: the same seed gives the same periods, other seeds
   give others; no period is shorter than allowed or runs past the tick; all
   magnitudes and bursts occur. */

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include "devices/jitter-plan.h"

#define TICK 11932
#define PERIODS 20000

/* Fills PERIODS periods of SEED, as over consecutive ticks. */
static void
plan (uint32_t seed, unsigned shortest, unsigned periods[])
{
  struct jitter_plan p;
  jitter_plan_init (&p, seed, shortest);
  unsigned left = TICK;
  for (int i = 0; i < PERIODS; i++)
    {
      unsigned period = periods[i] = jitter_plan_next (&p, left);
      assert (period >= shortest);
      assert (period <= left || left < shortest);

      /* Never so close before the tick that it would come late. */
      assert (period >= left || left - period >= shortest);
      left = period >= left ? TICK : left - period;
    }
}

static unsigned first[PERIODS], second[PERIODS];

static void
check (unsigned shortest)
{
  plan (1, shortest, first);
  plan (1, shortest, second);
  assert (!memcmp (first, second, sizeof first));

  /* Any two of 300 seeds differ within their first 16 periods. */
  static unsigned starts[300][16];
  for (unsigned seed = 0; seed < 300; seed++)
    {
      plan (seed, shortest, first);
      memcpy (starts[seed], first, sizeof starts[seed]);
      for (unsigned other = 0; other < seed; other++)
        assert (memcmp (starts[seed], starts[other], sizeof starts[seed]));
    }

  /* Runs of short periods that chance alone would make rare, and a share
     of each magnitude. */
  unsigned run = 0, bursts = 0;
  unsigned magnitudes[16] = {0};
  for (int i = 0; i < PERIODS; i++)
    {
      run = first[i] <= 2 * shortest ? run + 1 : 0;
      bursts += run == 6;
      unsigned m = 0;
      while (shortest << (m + 1) <= first[i])
        m++;
      magnitudes[m]++;
    }
  assert (bursts > PERIODS / 200);
  for (unsigned m = 0; shortest << (m + 1) < TICK; m++)
    assert (magnitudes[m] > PERIODS / 50);
}

int
main (void)
{
  check (62);
  check (1000);

  struct jitter_plan p;
  jitter_plan_init (&p, 0, 62);
  assert (jitter_plan_next (&p, 1) == 62);
  return 0;
}
