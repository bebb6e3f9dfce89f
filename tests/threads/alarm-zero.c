/* Sleeping for no time at all returns at once.  It may give others a
   turn, but must not wait for the clock: twenty such calls in a row do
   not take twenty ticks. */

#include <debug.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "threads/init.h"
#include "threads/thread.h"
#include "devices/timer.h"

void
test_alarm_zero (void)
{
  const int naps = draw (20, 12, 90);
  int64_t start = timer_ticks ();
  int i;

  for (i = 0; i < naps; i++)
    timer_sleep (0);
  if (timer_elapsed (start) >= 10)
    fail ("%d naps of no length took %d ticks", naps,
          (int) timer_elapsed (start));
  if (draw_is_on ())
    msg ("%d naps of no length", naps);
  pass ();
}
