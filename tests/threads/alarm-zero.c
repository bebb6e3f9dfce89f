/* Sleeping for no time at all returns at once.  It may give others a
   turn, but must not wait for the clock: twenty such calls in a row do
   not take twenty ticks. */

#include <debug.h>
#include "tests/threads/tests.h"
#include "threads/init.h"
#include "threads/thread.h"
#include "devices/timer.h"

void
test_alarm_zero (void)
{
  int64_t start = timer_ticks ();
  int i;

  for (i = 0; i < 20; i++)
    timer_sleep (0);
  if (timer_elapsed (start) >= 10)
    fail ("twenty naps of no length took %d ticks",
          (int) timer_elapsed (start));
  pass ();
}
