/* Blocks and pages. */

#include "tests/bench/bench.h"
#include "threads/malloc.h"
#include "threads/palloc.h"

static struct series s;

void
bench_memory (void)
{
  for (int i = 0; i < SAMPLES; i++)
    {
      series_start (&s);
      free (malloc (64));
      series_stop (&s);
    }
  report ("malloc-64", series_median (&s));

  for (int i = 0; i < SAMPLES; i++)
    {
      series_start (&s);
      palloc_free_page (palloc_get_page (0));
      series_stop (&s);
    }
  report ("page", series_median (&s));
}
