/* Keeping the processor busy, for tests that measure who gets it. */

#ifndef TESTS_THREADS_SPIN_H
#define TESTS_THREADS_SPIN_H

#include <stdint.h>
#include "devices/timer.h"
#include "threads/synch.h"

/* Works without pause for a small part of a tick.  It is plain
   arithmetic because that is what emulators are quickest at: looking
   at the clock all the time would make long runs several times as
   long. */
static inline void
spin_a_little (void)
{
  unsigned x = 1;
  int i;

  for (i = 0; i < 32; i++)
    {
      x = x * 1664525 + 1013904223;
      x = x * 22695477 + 1;
      x = x * 1103515245 + 12345;
      x = x * 134775813 + 1;
      x = x * 214013 + 2531011;
      x = x * 69069 + 5;
      x = x * 1566083941 + 1;
      x = x * 1664525 + 1013904223;
      *(volatile unsigned *) &x = x;
    }
}

/* Works without pause until tick number WHEN. */
static inline void
spin_until (int64_t when)
{
  while (timer_ticks () < when)
    spin_a_little ();
}

/* Returns the tick at which the first second begins that is at least
   SECONDS whole seconds away.  The scheduler adjusts its averages at
   that very tick. */
static inline int64_t
second_from_now (int seconds)
{
  return DIV_ROUND_UP (timer_ticks (), TIMER_FREQ) * TIMER_FREQ
         + seconds * TIMER_FREQ;
}

#endif /* tests/threads/spin.h */
