/* The drawing of the fuzz variant: the same seed draws the same; any order of
   first ranks occurs, as often as the others; a rank given later is the
   lowest; the distances between changes are of all magnitudes. */

#include <assert.h>
#include <stdint.h>
#include "tests/more/threads/fuzz-plan.h"

#define SEEDS 6000
#define POINTS 200000

/* Counts points up to the next change. */
static unsigned
distance (struct fuzz_plan *plan)
{
  unsigned points = 1;
  while (!fuzz_plan_point (plan))
    {
      points++;
      assert (points < 1u << 14);
    }
  return points;
}

/* Ranks of three threads, under many seeds. */
static void
check_ranks (void)
{
  unsigned orders[8] = {0};
  for (uint32_t seed = 1; seed <= SEEDS; seed++)
    {
      struct fuzz_plan plan, again;
      fuzz_plan_init (&plan, seed);
      fuzz_plan_init (&again, seed);
      uint32_t a = fuzz_plan_rank (&plan, 3);
      uint32_t b = fuzz_plan_rank (&plan, 4);
      uint32_t c = fuzz_plan_rank (&plan, 5);
      orders[(a > b) << 2 | (b > c) << 1 | (a > c)]++;

      /* In any order of asking, also after others. */
      uint32_t low = fuzz_plan_lowest (&again);
      assert (fuzz_plan_rank (&again, 5) == c);
      assert (fuzz_plan_rank (&again, 3) == a);

      /* Lower and lower. */
      assert (low < a && low < b && low < c);
      for (int i = 0; i < 1000; i++)
        {
          uint32_t lower = fuzz_plan_lowest (&again);
          assert (lower < low);
          low = lower;
        }
    }

  /* Six of the eight patterns are orders, each of them a sixth. */
  for (int i = 0; i < 8; i++)
    if (i == 1 || i == 6)
      assert (orders[i] == 0);
    else
      assert (orders[i] > SEEDS / 6 - SEEDS / 30
              && orders[i] < SEEDS / 6 + SEEDS / 30);
}

/* Distances between changes. */
static void
check_distances (void)
{
  unsigned magnitudes[14] = {0}, cnt = 0, different = 0;
  struct fuzz_plan plan, again, other;
  fuzz_plan_init (&plan, 1);
  fuzz_plan_init (&again, 1);
  fuzz_plan_init (&other, 2);
  for (unsigned points = 0; points < POINTS; cnt++)
    {
      unsigned d = distance (&plan), magnitude = 0;
      assert (d >= 1 && distance (&again) == d);
      different += distance (&other) != d;
      while (d >> (magnitude + 1) > 0)
        magnitude++;
      magnitudes[magnitude]++;
      points += d;
    }
  assert (different > cnt / 2);
  for (int i = 0; i < 14; i++)
    assert (magnitudes[i] > 0 && magnitudes[i] < cnt / 5);
}

int
main (void)
{
  check_ranks ();
  check_distances ();
  return 0;
}
