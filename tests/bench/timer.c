/* What a timer tick costs when nobody is due, from the interrupted
   instruction to the next, with few and with many sleepers.

   The clock is read again and again around the moment when the tick is due;
   where two readings are far apart the interrupt was in between. */

#include <debug.h>
#include "devices/timer.h"
#include "tests/bench/bench.h"
#include "threads/synch.h"
#include "threads/thread.h"

#define TICKS 7                 /* Samples. */
#define LONG_TIME (TIMER_FREQ * 1000)   /* Ticks that sleepers sleep. */

/* Waits for the next tick and takes a sample of it; returns the clock. */
static uint64_t
catch_tick (struct series *series)
{
  uint64_t before, after = cpu_tsc ();
  int64_t tick = timer_ticks ();
  do
    {
      before = after;
      after = cpu_tsc ();
    }
  while (timer_ticks () == tick);

  /* The tick was between the last two readings, or behind both. */
  uint64_t now = cpu_tsc ();
  if (now - after > after - before)
    {
      before = after;
      after = now;
    }
  if (series->cnt < SAMPLES)
    series->samples[series->cnt++] = after - before;
  return after;
}

/* Returns what a tick costs. */
static uint32_t
tick_cost (void)
{
  static struct series nothing, ticks;

  /* What two readings of the clock are apart without a tick. */
  uint64_t last = cpu_tsc ();
  for (int i = 0; i < SAMPLES; i++)
    {
      uint64_t now = cpu_tsc ();
      nothing.samples[nothing.cnt++] = now - last;
      last = now;
      barrier ();
    }

  /* The clock is slow to read, so most of the time is passed by
     counting, faster than a thousand instructions a turn. */
  uint64_t start = catch_tick (&ticks);
  uint64_t period = catch_tick (&ticks) - start;
  ticks.cnt = 0;
  for (int i = 0; i < TICKS; i++)
    {
      start = cpu_tsc ();
      while (cpu_tsc () - start < period - period / 50)
        for (int j = 0; j < 20; j++)
          bench_spin ();
      catch_tick (&ticks);
    }
  return series_median (&ticks) - series_median (&nothing);
}

static void
sleep_long (void *aux UNUSED)
{
  timer_sleep (LONG_TIME);
}

void
bench_timer (void)
{
  report ("tick-0", tick_cost ());

  /* They still sleep when the machine is turned off. */
  for (int i = 0; i < 1000; i++)
    if (thread_create ("sleeper", PRI_DEFAULT + 1, sleep_long, NULL)
        == TID_ERROR)
      PANIC ("no memory for 1,000 sleepers");
  report ("tick-1000", tick_cost ());
}
