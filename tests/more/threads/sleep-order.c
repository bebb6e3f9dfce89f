/* Two hundred threads go to sleep in pseudo-random order.  Each must wake
   up on the tick it asked for, and so all of them in order. */

#include "devices/alarm.h"
#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "tests/threads/ticks.h"

#define SLEEPERS 200
#define SPREAD 300              /* Ticks from the first to the last. */
#define PREPARATION 100         /* Ticks for creating the threads. */

static int64_t due[SLEEPERS];   /* When each wants to wake up, */
static int64_t woken[SLEEPERS]; /* and when it did; each its own. */

/* Protected by interrupts off. */
static int last;                /* Sleeper that woke last, or -1. */
static int awake_cnt;
static bool in_order;

static thread_func sleeper;

void
test_sleep_order (void)
{
  uint32_t seed = 1;
  int64_t start = await_tick () + PREPARATION;

  last = -1;
  in_order = true;
  for (int i = 0; i < SLEEPERS; i++)
    {
      due[i] = start + draw (&seed) % SPREAD;
      create ("sleeper", PRI_DEFAULT + 1, sleeper, &due[i]);
    }
  CHECK (timer_ticks () < start, "creating the threads took too long");
  sleep_until (start + SPREAD + 1);

  CHECK (awake_cnt == SLEEPERS, "%d of %d woke up", awake_cnt, SLEEPERS);
  for (int i = 0; i < SLEEPERS; i++)
    CHECK (woken[i] == due[i], "one woke up %d ticks from its time",
           (int) (woken[i] - due[i]));
  CHECK (in_order, "they did not wake up in order");
  pass ();
}

static void
sleeper (void *due_)
{
  int self = (int64_t *) due_ - due;

  /* Not timer_sleep, which would be too long for who is interrupted by a
     tick between computing its argument and going to sleep. */
  alarm_sleep_until (due[self], false);
  woken[self] = timer_ticks ();

  enum intr_level old_level = intr_disable ();
  if (last >= 0 && due[last] > due[self])
    in_order = false;
  last = self;
  awake_cnt++;
  intr_set_level (old_level);
}
