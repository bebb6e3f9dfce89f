/* Deadlocks.

   Only an interrupt can end the state in which no thread is ready.  So at
   each tick that finds none, all that could make one ready are asked: the
   alarm (somebody sleeps), what is called at ticks, the input (somebody
   waits for it and it may come), the devices.  If none of them will, the
   run would do nothing until its idle budget was used up, and can as well
   end now.

   A kernel that waits for its user, after the last action or for a key,
   does the same without any fault.  So all this is for runs with a budget,
   and only until the last action is done.  (With a debugger, the same work
   is done at each tick, and nothing follows from it.) */

#include "devices/deadlock.h"
#include <debug.h>
#include <stddef.h>
#include "devices/alarm.h"
#include "devices/budget.h"
#include "devices/input.h"
#include "devices/pic.h"
#include "devices/timer.h"
#include "threads/interrupt.h"
#include "threads/sched.h"
#include "threads/thread.h"
#include "threads/waits.h"

/* Lines of the timer, the keyboard and the serial port.  The first wakes
   sleepers, the others those who wait for input. */
static const uint8_t known_lines[] = {0, 1, 4};

/* Protected by interrupts off. */
static bool looking;
static deadlock_waker_func *wakers[PIC_LINES];

/* Answers for the known lines. */
static bool
never (void)
{
  return false;
}

/* True if a device may wake a thread. */
static bool
device_may_wake (void)
{
  for (int line = 0; line < PIC_LINES; line++)
    if (intr_is_registered (PIC_BASE + line)
        && (wakers[line] == NULL || wakers[line] ()))
      return true;
  return false;
}

/* Looks at the state of things at a tick. */
static void
look (void)
{
  if (!thread_is_idle () || sched_ready_count () > 0 || !looking
      || alarm_pending () || timer_may_wake () || input_may_wake ()
      || device_may_wake ())
    return;
  budget_end_run (SHUTDOWN_DEADLOCK,
                  waits_have_cycle ()
                  ? ": deadlock, threads wait for each other in a cycle"
                  : ": deadlock, nothing can wake a thread any more");
}

void
deadlock_init (void)
{
  ASSERT (intr_get_level () == INTR_OFF);
  for (size_t i = 0; i < sizeof known_lines; i++)
    wakers[known_lines[i]] = never;
  looking = budget_ends_runs ();
  if (budget_exists ())
    timer_watch_ticks (look);
}

void
deadlock_end (void)
{
  enum intr_level old_level = intr_disable ();
  looking = false;
  intr_set_level (old_level);
}

void
deadlock_on_vector (uint8_t vec, deadlock_waker_func *function)
{
  ASSERT (intr_is_registered (vec));
  ASSERT (vec >= PIC_BASE && vec < PIC_BASE + PIC_LINES);
  wakers[vec - PIC_BASE] = function;
}
