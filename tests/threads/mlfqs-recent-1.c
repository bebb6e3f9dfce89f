/* A single busy thread watches its own recent processor time, and the
   load average that makes it fade, for three minutes.

   Recent processor time grows during a second and is cut down at the
   end of it, so it is read at the start of a second, right after the
   cut. */

#include <debug.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "tests/threads/spin.h"
#include "tests/threads/ticks.h"
#include "threads/init.h"
#include "threads/thread.h"
#include "devices/timer.h"

#define WORK_SECONDS 180

/* Most recent processor time, in hundredths, to begin with. */
#define RESTED 700

void
test_mlfqs_recent_1 (void)
{
  const int nice = draw (0, 5, 18);
  int64_t start;
  int i;

  ASSERT (thread_mlfqs);

  for (i = 0; i < 12; i++)
    {
      msg ("resting for 10 seconds");
      start = second_from_now (10);
      sleep_until (start);
      if (thread_get_recent_cpu () <= RESTED)
        break;
    }
  if (thread_get_recent_cpu () > RESTED)
    fail ("recent_cpu is %d/100 after two minutes of rest",
          thread_get_recent_cpu ());

  msg ("working for %d seconds", WORK_SECONDS);
  thread_set_nice (nice);
  for (i = 2; i <= WORK_SECONDS; i += 2)
    {
      int recent_cpu, load_avg;

      spin_until (start + i * TIMER_FREQ);
      recent_cpu = thread_get_recent_cpu ();
      load_avg = thread_get_load_avg ();
      msg ("After %d seconds, recent_cpu is %d.%02d, load_avg is %d.%02d.", i,
           recent_cpu / 100, recent_cpu % 100, load_avg / 100, load_avg % 100);
    }
}
