/* While everybody sleeps the processor has nothing to do, and must be
   idle: a sleeper that keeps looking at the clock would be seen in the
   tick statistics. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "tests/threads/ticks.h"

#define SLEEPERS 20
#define NAP 200                 /* Ticks. */

static thread_func nap;

void
test_sleep_idle (void)
{
  for (int i = 0; i < SLEEPERS; i++)
    create ("sleeper", PRI_DEFAULT, nap, NULL);

  await_tick ();
  int64_t before = idle_ticks ();
  timer_sleep (NAP);
  int idle = idle_ticks () - before;
  CHECK (idle >= NAP - 2, "only %d of %d ticks were idle", idle, NAP);
  pass ();
}

static void
nap (void *aux UNUSED)
{
  timer_sleep (2 * NAP);
}
