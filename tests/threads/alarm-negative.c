/* A negative number of ticks is no reason to crash, nor to sleep; and
   the alarm clock still works afterwards. */

#include <debug.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "threads/init.h"
#include "threads/thread.h"
#include "devices/timer.h"

void
test_alarm_negative (void)
{
  const int backwards = draw (100, 20, 999);
  const int nap = draw (3, 2, 9);
  int64_t start = timer_ticks ();

  timer_sleep (-backwards);
  timer_sleep (-1);
  if (timer_elapsed (start) >= 10)
    fail ("sleeping backwards took %d ticks", (int) timer_elapsed (start));

  start = timer_ticks ();
  timer_sleep (nap);
  if (timer_elapsed (start) < nap)
    fail ("a nap of %d ticks ended after %d", nap,
          (int) timer_elapsed (start));
  if (draw_is_on ())
    msg ("a nap of %d ticks, after one of -%d", nap, backwards);
  pass ();
}
