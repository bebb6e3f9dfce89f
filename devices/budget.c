/* Budgets of guest work.

   How long a run takes on the host says little about the kernel and much
   about what else the host is doing.  So a time-out counts what the kernel
   did: ticks during which it worked, and ticks during which it waited. */

#include "devices/budget.h"
#include <debug.h>
#include <stdio.h>
#include "devices/shutdown.h"
#include "devices/timer.h"
#include "threads/intr-level.h"
#include "threads/settings.h"
#include "threads/thread.h"

/* What the setting says. */
enum { SECONDS, BUSY, IDLE, NUMBER_CNT };
static unsigned timeout[NUMBER_CNT];

/* Ticks so far.  Protected by interrupts off. */
static unsigned busy_ticks;
static unsigned idle_ticks;

/* Counts a tick. */
static void
count (void)
{
  bool idle = thread_is_idle ();
  unsigned *ticks = idle ? &idle_ticks : &busy_ticks;
  if (++*ticks == timeout[idle ? IDLE : BUSY])
    {
      printf ("\nTIMEOUT after %u seconds of guest work "
              "(%u busy ticks, %u idle ticks)\n",
              timeout[SECONDS], busy_ticks, idle_ticks);
      shutdown_with_code (SHUTDOWN_TIMEOUT);
    }
}

void
budget_init (void)
{
  ASSERT (intr_get_level () == INTR_OFF);
  if (settings_numbers ("timeout", timeout, NUMBER_CNT))
    timer_on_tick (count);
}
