/* A thousand threads sleep until the same tick.  None may wake up early,
   the most important run first, and all must be awake soon after, though
   that is more work than a tick has time for. */

#include "devices/alarm.h"
#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "tests/threads/ticks.h"

#define SLEEPERS 1000
#define PREPARATION 300         /* Ticks for creating the threads. */
#define SOON 80                 /* Ticks for all of them to wake up. */

static int64_t due;             /* Fixed before the first thread runs. */

/* Protected by interrupts off. */
static int awake_cnt;
static int early_cnt;
static int late_cnt;
static int last_priority;       /* Of the one that woke last. */
static bool in_order;

static thread_func sleeper;

void
test_sleep_same_tick (void)
{
  last_priority = PRI_MAX;
  in_order = true;
  due = await_tick () + PREPARATION;
  for (int i = 0; i < SLEEPERS; i++)
    create ("sleeper", PRI_DEFAULT + 1 + i % 10, sleeper, NULL);
  CHECK (timer_ticks () < due, "creating the threads took too long");
  CHECK (awake_cnt == 0, "%d woke up before all slept", awake_cnt);

  sleep_until (due + SOON);
  CHECK (early_cnt == 0, "%d woke up early", early_cnt);
  CHECK (late_cnt == 0, "%d woke up late", late_cnt);
  CHECK (awake_cnt == SLEEPERS, "%d of %d woke up", awake_cnt, SLEEPERS);
  CHECK (in_order, "a less important one ran first");
  pass ();
}

static void
sleeper (void *aux UNUSED)
{
  /* Not timer_sleep, which would be too long for who is interrupted by a
     tick between computing its argument and going to sleep. */
  alarm_sleep_until (due, false);

  enum intr_level old_level = intr_disable ();
  awake_cnt++;
  early_cnt += timer_ticks () < due;
  late_cnt += timer_ticks () > due + SOON;
  if (thread_get_priority () > last_priority)
    in_order = false;
  last_priority = thread_get_priority ();
  intr_set_level (old_level);
}
