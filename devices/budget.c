/* Budgets of guest work.

   How long a run takes on the host says little about the kernel and much
   about what else the host is doing.  So a time-out counts what the kernel
   did: ticks during which it worked, and ticks during which it waited.

   A run that is found to get nowhere (deadlock.c, watchdog.c) ends in the
   same way, but sooner. */

#include "devices/budget.h"
#include <console.h>
#include <debug.h>
#include <stddef.h>
#include <stdio.h>
#include "devices/timer.h"
#include "threads/intr-level.h"
#include "threads/settings.h"
#include "threads/thread.h"
#include "threads/waits.h"

/* What the setting says.  Fixed at start. */
enum { SECONDS, BUSY, IDLE, NUMBER_CNT };
static unsigned timeout[NUMBER_CNT];
static bool exists;

/* See budget_except.  Written while the kernel starts. */
static budget_except_func *excepted;

/* Ticks so far.  Protected by interrupts off. */
static unsigned busy_ticks;
static unsigned idle_ticks;

/* Prints the time-out line with SECONDS and DETAILS, and all about threads;
   then powers off with CODE. */
static void NO_RETURN
end_run (enum shutdown_code code, unsigned seconds, const char *details)
{
  intr_disable ();
  console_panic ();
  printf ("\nTIMEOUT after %u seconds of guest work "
          "(%u busy ticks, %u idle ticks)%s\n",
          seconds, busy_ticks, idle_ticks, details);
  waits_print ();
  shutdown_with_code (code);
}

/* Counts a tick. */
static void
count (void)
{
  bool idle = thread_is_idle ();
  if (idle && excepted != NULL && excepted ())
    return;
  unsigned *ticks = idle ? &idle_ticks : &busy_ticks;
  if (++*ticks == timeout[idle ? IDLE : BUSY])
    end_run (SHUTDOWN_TIMEOUT, timeout[SECONDS], "");
}

void
budget_init (void)
{
  ASSERT (intr_get_level () == INTR_OFF);
  exists = settings_numbers ("timeout", timeout, NUMBER_CNT);
  if (exists)
    timer_watch_ticks (count);
}

void
budget_except (budget_except_func *function)
{
  ASSERT (excepted == NULL);
  excepted = function;
}

bool
budget_exists (void)
{
  return exists;
}

bool
budget_ends_runs (void)
{
  return exists && timeout[BUSY] != 0;
}

void
budget_end_run (enum shutdown_code code, const char *reason)
{
  end_run (code, timer_ticks () / TIMER_FREQ, reason);
}
