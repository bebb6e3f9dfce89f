/* Threads of equal priority sleep and work, a little of each, many times.
   Nobody may wake too early, or never. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "threads/synch.h"

#define THREADS 6
#define NAPS 25

static struct semaphore done;

static thread_func nap;
test_func test_race_sleep;

void
test_race_sleep (void)
{
  static uint32_t seeds[THREADS];
  sema_init (&done, 0);
  for (int i = 0; i < THREADS; i++)
    {
      seeds[i] = i;
      create ("sleeper", PRI_DEFAULT, nap, &seeds[i]);
    }
  for (int i = 0; i < THREADS; i++)
    sema_down (&done);
  msg ("all have slept enough");
}

static void
nap (void *seed)
{
  for (int i = 0; i < NAPS; i++)
    {
      int64_t start = timer_ticks ();
      int ticks = draw (seed) % 3 + 1;
      timer_sleep (ticks);
      CHECK (timer_elapsed (start) >= ticks, "a sleeper woke too early");
      for (unsigned j = draw (seed) % 4000; j > 0; j--)
        barrier ();
    }
  sema_up (&done);
}
