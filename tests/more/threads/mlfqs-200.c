/* Two hundred threads want all the processor for 20 seconds: under -mlfqs
   each must get its share, and the load average must rise as the formula
   says: to 200 times (1 - (59/60)^20), that is 57.09. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "tests/threads/ticks.h"

#define THREADS 200
#define SECONDS 20
#define SHARE (SECONDS * TIMER_FREQ / THREADS)  /* In ticks. */

static int64_t start;           /* Fixed before the threads begin. */
static int ticks[THREADS];      /* Ticks seen by each; its own. */

static thread_func work;

void
test_mlfqs_200 (void)
{
  ASSERT (thread_mlfqs);

  /* This thread must not be kept waiting by the others. */
  thread_set_nice (NICE_MIN);
  start = timer_ticks () + 5 * TIMER_FREQ;
  start += TIMER_FREQ / 2 - start % TIMER_FREQ;
  for (int i = 0; i < THREADS; i++)
    {
      thread_set_nice (0);
      create ("worker", PRI_DEFAULT, work, &ticks[i]);
      thread_set_nice (NICE_MIN);
    }
  CHECK (timer_ticks () < start, "creating the threads took too long");

  sleep_until (start + SECONDS * TIMER_FREQ - 1);
  msg ("load average is %d.%02d", thread_get_load_avg () / 100,
       thread_get_load_avg () % 100);
  timer_sleep (10 * TIMER_FREQ);

  int min = ticks[0], max = ticks[0], sum = 0;
  for (int i = 0; i < THREADS; i++)
    {
      sum += ticks[i];
      if (ticks[i] < min)
        min = ticks[i];
      if (ticks[i] > max)
        max = ticks[i];
    }
  msg ("threads received %d to %d ticks, %d in all", min, max, sum);
}

static void
work (void *ticks_)
{
  int *own_ticks = ticks_;
  int64_t last = start;

  sleep_until (start);
  while (timer_elapsed (start) < SECONDS * TIMER_FREQ)
    {
      int64_t now = timer_ticks ();
      if (now != last)
        ++*own_ticks;
      last = now;
    }
}
