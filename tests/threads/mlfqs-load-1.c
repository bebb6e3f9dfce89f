/* One busy thread pulls the load average towards 1: it passes 0.5
   after about 42 seconds.  After ten seconds of idleness it must be
   below 0.5 again. */

#include <debug.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "tests/threads/spin.h"
#include "threads/init.h"
#include "threads/thread.h"
#include "devices/timer.h"

/* In runs that draw: seconds from one report to the next. */
#define REPORT_SECONDS 9

/* Seconds within which the load average may pass 0.5. */
#define EARLIEST 38
#define LATEST 45

void
test_mlfqs_load_1 (void)
{
  int64_t start, elapsed;
  int report = draw (0, 4, 12);
  int load_avg;

  ASSERT (thread_mlfqs);

  msg ("working until the load average passes 0.5");
  start = timer_ticks ();
  do
    {
      spin_a_little ();
      load_avg = thread_get_load_avg ();
      elapsed = timer_elapsed (start);
      if (load_avg < 0)
        fail ("the load average is negative: %d/100", load_avg);
      if (load_avg >= 100)
        fail ("one thread cannot make a load of %d/100", load_avg);
      if (draw_is_on () && elapsed >= report * TIMER_FREQ + TIMER_FREQ / 2)
        {
          msg ("After %d seconds, load average=%d.%02d.", report,
               load_avg / 100, load_avg % 100);
          report += REPORT_SECONDS;
        }
      if (elapsed > LATEST * TIMER_FREQ)
        fail ("the load average is still only %d/100 after %d seconds",
              load_avg, LATEST);
    }
  while (load_avg <= 50);
  if (elapsed < EARLIEST * TIMER_FREQ)
    fail ("the load average passed 0.5 after only %d seconds",
          (int) (elapsed / TIMER_FREQ));

  msg ("resting for 10 seconds");
  timer_sleep (10 * TIMER_FREQ);
  load_avg = thread_get_load_avg ();
  if (load_avg < 0)
    fail ("the load average is negative: %d/100", load_avg);
  if (load_avg >= 50)
    fail ("the load average is %d/100 after 10 seconds of rest", load_avg);

  pass ();
}
