/* Two hundred threads want all the processor for 20 seconds: under -mlfqs
   each must get its share, and the load average must rise as the formula
   says: to 200 times (1 - (59/60)^20), that is 57.09. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "tests/threads/ticks.h"

#define THREADS 200
#define SECONDS 20

static int64_t start;           /* Fixed before the threads begin. */
static int turns[THREADS];      /* Times that each looked at the clock. */

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
      create ("worker", PRI_DEFAULT, work, &turns[i]);
      thread_set_nice (NICE_MIN);
    }
  CHECK (timer_ticks () < start, "creating the threads took too long");

  sleep_until (start);
  int64_t idle = idle_ticks ();
  sleep_until (start + SECONDS * TIMER_FREQ - 1);
  idle = idle_ticks () - idle;
  msg ("load average is %d.%02d", thread_get_load_avg () / 100,
       thread_get_load_avg () % 100);
  timer_sleep (10 * TIMER_FREQ);

  int64_t sum = 0;
  int min = turns[0], max = turns[0];
  for (int i = 0; i < THREADS; i++)
    {
      sum += turns[i];
      if (turns[i] < min)
        min = turns[i];
      if (turns[i] > max)
        max = turns[i];
    }
  int mean = sum / THREADS;
  msg ("the processor was idle for %d ticks", (int) idle);
  msg ("threads received from %d%% to %d%% of their share",
       min / (mean / 100), max / (mean / 100));
}

static void
work (void *turns_)
{
  int *own_turns = turns_;

  sleep_until (start);
  while (timer_elapsed (start) < SECONDS * TIMER_FREQ)
    ++*own_turns;
}
