/* The alarm.

   Who sleeps looks at the clock whenever it is its turn to run, and gives
   the processor to others until the time has come. */

#include "devices/alarm.h"
#include <debug.h>
#include <todo.h>
#include "devices/pit.h"
#include "threads/interrupt.h"
#include "threads/thread.h"

int
alarm_sleep_until (int64_t tick, bool interruptible)
{
  ASSERT (!intr_context ());
  if (interruptible)
    TODO ("alarm");

  while (pit_ticks () < tick)
    thread_yield ();
  return 0;
}

bool
alarm_pending (void)
{
  return true;
}

void
alarm_tick (void)
{
}
