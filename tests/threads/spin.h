/* Keeping the processor busy, for tests that measure who gets it. */

#ifndef TESTS_THREADS_SPIN_H
#define TESTS_THREADS_SPIN_H

#include <stdint.h>
#include "devices/timer.h"
#include "threads/synch.h"

/* Reads VARIABLE eight times. */
#define READ_8_TIMES(VARIABLE)                                                \
  (void) VARIABLE, (void) VARIABLE, (void) VARIABLE, (void) VARIABLE,         \
      (void) VARIABLE, (void) VARIABLE, (void) VARIABLE, (void) VARIABLE

/* Works without pause for a small part of a tick.  The work is to read
   a variable a thousand times, because loads without a branch between
   them are what emulators are quickest at: looking at the clock all
   the time, or calculating, would make long tests take three times as
   long. */
static inline void
spin_a_little (void)
{
  volatile int variable = 0;
  int i;

  for (i = 0; i < 32; i++)
    {
      READ_8_TIMES (variable);
      READ_8_TIMES (variable);
      READ_8_TIMES (variable);
      READ_8_TIMES (variable);
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
