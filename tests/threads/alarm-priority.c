/* Ten threads of different priorities sleep until the same tick.  At
   that tick all of them are ready to run, so they must run in order of
   priority, whatever the order in which they went to sleep. */

#include <debug.h>
#include <stdio.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "tests/threads/ticks.h"
#include "threads/init.h"
#include "threads/synch.h"
#include "threads/thread.h"
#include "devices/timer.h"

#define THREADS 10

/* Tick at which all wake up.  Constant while the threads run. */
static int64_t wake_up;

/* Upped by each thread at its end. */
static struct semaphore finished;

static thread_func report_at_wake_up;

void
test_alarm_priority (void)
{
  const int top = draw (PRI_DEFAULT - 1, PRI_DEFAULT + 2, PRI_MAX);
  const int first = draw (4, 0, THREADS - 1);
  int i;

  ASSERT (!thread_mlfqs);

  /* Below all of them, to see nothing before they have reported. */
  thread_set_priority (PRI_MIN);

  sema_init (&finished, 0);
  wake_up = await_tick () + TIMER_FREQ;
  for (i = 0; i < THREADS; i++)
    {
      /* 3 and 10 have no common divisor: each priority comes once. */
      int priority = top - (first + 3 * i) % THREADS;
      char name[16];

      snprintf (name, sizeof name, "priority %d", priority);
      thread_create (name, priority, report_at_wake_up, NULL);
    }
  for (i = 0; i < THREADS; i++)
    sema_down (&finished);
}

static void
report_at_wake_up (void *aux UNUSED)
{
  sleep_until (wake_up);
  if (timer_ticks () < wake_up)
    fail ("thread \"%s\" woke up too early", thread_name ());
  msg ("%s woke up", thread_name ());
  sema_up (&finished);
}
