/* Sixty threads work for a minute, all at once, and then end.  The
   load average must rise to nearly 40 in that minute and fall again
   afterwards, along the curve that its formula gives.

   The main thread reports it every two seconds for three minutes.  It
   is as unkind (nice -20) as can be so that it need not queue up with
   the others, who are nice. */

#include <debug.h>
#include <stdio.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "tests/threads/spin.h"
#include "tests/threads/ticks.h"
#include "threads/init.h"
#include "threads/thread.h"
#include "devices/timer.h"

#define WORK_SECONDS 60
#define REPORT_SECONDS 180

/* Tick at which the work begins.  Constant while the threads run. */
static int64_t start;

static thread_func work;

void
test_mlfqs_load_60 (void)
{
  const int thread_cnt = draw (60, 40, 52);
  int i;

  ASSERT (thread_mlfqs);

  msg ("%d threads work for %d seconds.", thread_cnt, WORK_SECONDS);
  thread_set_nice (-20);
  start = second_from_now (10);
  for (i = 0; i < thread_cnt; i++)
    {
      char name[16];

      snprintf (name, sizeof name, "worker %d", i);
      if (thread_create (name, PRI_DEFAULT, work, NULL) == TID_ERROR)
        fail ("cannot create \"%s\"", name);
    }

  for (i = 0; i < REPORT_SECONDS; i += 2)
    {
      int load_avg;

      sleep_until (start + i * TIMER_FREQ);
      load_avg = thread_get_load_avg ();
      msg ("After %d seconds, load average=%d.%02d.", i, load_avg / 100,
           load_avg % 100);
    }
}

static void
work (void *aux UNUSED)
{
  thread_set_nice (20);
  sleep_until (start);
  spin_until (start + WORK_SECONDS * TIMER_FREQ);
}
