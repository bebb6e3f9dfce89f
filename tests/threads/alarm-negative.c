/* A negative number of ticks is no reason to crash, nor to sleep; and
   the alarm clock still works afterwards. */

#include <debug.h>
#include "tests/threads/tests.h"
#include "threads/init.h"
#include "threads/thread.h"
#include "devices/timer.h"

void
test_alarm_negative (void)
{
  int64_t start = timer_ticks ();

  timer_sleep (-100);
  timer_sleep (-1);
  if (timer_elapsed (start) >= 10)
    fail ("sleeping backwards took %d ticks", (int) timer_elapsed (start));

  start = timer_ticks ();
  timer_sleep (3);
  if (timer_elapsed (start) < 3)
    fail ("a nap of 3 ticks ended after %d", (int) timer_elapsed (start));
  pass ();
}
