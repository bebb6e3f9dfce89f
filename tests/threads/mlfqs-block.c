/* The past of a thread must fade while it is blocked.

   A worker spends 20 seconds working, up to the last moment of a
   second, so that its recent processor time is high.  Then it waits for
   a semaphore.  The main thread sleeps during that time and for five
   seconds more, works for five seconds itself, and ups the semaphore
   at the start of a second, when its own recent processor time has just
   been cut down.

   If the worker's was cut down ten times meanwhile, the worker is the
   more important one now, and runs before sema_up () returns.  If its
   past was kept instead, it is not. */

#include <debug.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "tests/threads/spin.h"
#include "tests/threads/ticks.h"
#include "threads/init.h"
#include "threads/synch.h"
#include "threads/thread.h"
#include "devices/timer.h"

struct shared
{
  int64_t start; /* Tick at which the work begins. */
  int work;      /* Seconds of it. */
  struct semaphore gate;
};

static thread_func work_and_wait;

void
test_mlfqs_block (void)
{
  struct shared shared;
  int rest;

  ASSERT (thread_mlfqs);

  shared.work = draw (20, 21, 26);
  rest = draw (5, 6, 9);

  sema_init (&shared.gate, 0);
  shared.start = second_from_now (2);
  thread_create ("worker", PRI_DEFAULT, work_and_wait, &shared);

  msg ("main sleeps for %d seconds", shared.work + rest);
  sleep_until (shared.start + (shared.work + rest) * TIMER_FREQ);
  msg ("main works for 5 seconds");
  spin_until (shared.start + (shared.work + rest + 5) * TIMER_FREQ + 5);

  msg ("main ups the semaphore");
  sema_up (&shared.gate);
  msg ("main goes on");
}

static void
work_and_wait (void *shared_)
{
  struct shared *shared = shared_;
  int before, after;

  sleep_until (shared->start);
  msg ("worker works for %d seconds", shared->work);
  spin_until (shared->start + shared->work * TIMER_FREQ - 5);
  before = thread_get_recent_cpu ();

  msg ("worker waits for the semaphore");
  sema_down (&shared->gate);

  after = thread_get_recent_cpu ();
  if (before < 80 * 100)
    fail ("recent_cpu was only %d/100 after %d seconds of work", before,
          shared->work);
  if (after > 10 * 100)
    fail ("recent_cpu fell only from %d/100 to %d/100 while blocked", before,
          after);
  msg ("worker runs before sema_up returns");
}
