/* Agreeing on moments, for tests that sleep. */

#ifndef TESTS_THREADS_TICKS_H
#define TESTS_THREADS_TICKS_H

#include <stdint.h>
#include "devices/timer.h"
#include "threads/synch.h"

/* Spins until the next timer tick begins and returns its number.
   What follows has nearly a whole tick to itself: a duration that is
   computed now is still right when timer_sleep () looks at it. */
static inline int64_t
await_tick (void)
{
  int64_t now = timer_ticks ();

  while (timer_elapsed (now) == 0)
    barrier ();
  return timer_ticks ();
}

/* Sleeps until tick number WHEN. */
static inline void
sleep_until (int64_t when)
{
  timer_sleep (when - timer_ticks ());
}

#endif /* tests/threads/ticks.h */
