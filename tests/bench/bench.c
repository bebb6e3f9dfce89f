/* The `bench' action: calibration, then all rows. */

#include "tests/bench/bench.h"
#include <debug.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include "threads/stage.h"

/* What measuring nothing gives.  Set by calibrate, then fixed. */
static uint32_t overhead;

static int
compare_samples (const void *a_, const void *b_)
{
  const uint32_t *a = a_;
  const uint32_t *b = b_;
  return *a < *b ? -1 : *a > *b;
}

uint32_t
series_median (struct series *s)
{
  ASSERT (s->cnt > 0);
  qsort (s->samples, s->cnt, sizeof *s->samples, compare_samples);
  uint32_t median = s->samples[s->cnt / 2];
  s->cnt = 0;
  return median - overhead;
}

void
report (const char *name, uint32_t result)
{
  printf ("bench: %s %" PRIu32 "\n", name, result);
}

/* Finds out what measuring costs, and shows that one unit of the clock is
   one instruction: 1,000 and the CALL must be 1,001. */
static void
calibrate (void)
{
  static struct series s;

  for (int i = 0; i < SAMPLES; i++)
    {
      series_start (&s);
      series_stop (&s);
    }
  overhead = series_median (&s);

  for (int i = 0; i < SAMPLES; i++)
    {
      series_start (&s);
      bench_spin ();
      series_stop (&s);
    }
  report ("calibration", series_median (&s));
}

static void
bench_action (char **argv UNUSED)
{
  calibrate ();
  bench_scheduling ();
  bench_synch ();
  bench_donation ();
  bench_memory ();
  bench_timer ();
}

static const struct stage_action actions[] =
  {
    {"bench", 1, "", "Measure what operations cost.", bench_action},
    {NULL, 0, NULL, NULL, NULL}
  };

/* Where there are programs: calls for them (calls.c). */
extern const struct syscall_set bench_calls __attribute__ ((weak));

extern const struct stage extra_stage;
const struct stage extra_stage
  = { .name = "bench", .actions = actions, .syscalls = &bench_calls };
