/* A sleeper that is more important than the thread that runs when its tick
   comes takes the processor at that tick, not at the next one. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "tests/threads/ticks.h"
#include "threads/synch.h"

#define NAPS 20

test_func test_sleep_preempt;

static int64_t start;
static volatile bool over;
static volatile int late_cnt;   /* Naps that ended after their tick. */

static void
nap (void *aux UNUSED)
{
  for (int i = 1; i <= NAPS; i++)
    {
      int64_t due = start + 3 * i;
      sleep_until (due);
      late_cnt += timer_ticks () != due;
    }
  over = true;
}

void
test_sleep_preempt (void)
{
  start = timer_ticks () + 5;
  create ("napper", PRI_DEFAULT + 1, nap, NULL);
  while (!over)
    continue;
  CHECK (late_cnt == 0, "%d of %d naps ended late", late_cnt, NAPS);
  pass ();
}
