/* Measuring in user mode: see bench.h. */
#include "tests/bench/user/bench.h"
#include <stdio.h>
#include <stdlib.h>

static int
compare_samples (const void *a_, const void *b_)
{
  const uint32_t *a = a_;
  const uint32_t *b = b_;
  return *a < *b ? -1 : *a > *b;
}

/* Returns the median of what it takes to call OPERATION with AUX, and to
   measure that. */
static uint32_t
median (operation_func *operation, void *aux)
{
  uint32_t samples[SAMPLES];
  for (int i = 0; i < SAMPLES; i++)
    {
      uint32_t start = clock ();
      operation (aux);
      samples[i] = clock () - start;
    }
  qsort (samples, SAMPLES, sizeof *samples, compare_samples);
  return samples[SAMPLES / 2];
}

uint32_t
measure (operation_func *operation, void *aux)
{
  /* Not to be known in advance, lest the compiler make a cheaper version of
     the loop for it. */
  operation_func *volatile nothing = bench_return;
  return median (operation, aux) - median (nothing, NULL);
}

uint32_t
count_requests (operation_func *operation, void *aux)
{
  operation (aux);
  uint32_t before = call1 (SYS_BENCH_REQUESTS, 0);
  operation (aux);
  return call1 (SYS_BENCH_REQUESTS, 0) - before;
}

void
report (const char *name, uint32_t result)
{
  printf ("bench: %s %lu\n", name, (unsigned long) result);
}
