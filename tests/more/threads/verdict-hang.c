/* A thread loops with interrupts off.  No budget sees that; the watchdog
   must. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "threads/synch.h"

static thread_func hang;

void
test_verdict_hang (void)
{
  create ("looper", PRI_DEFAULT, hang, NULL);
  timer_sleep (50);
  fail ("nobody noticed");
}

static void
hang (void *aux UNUSED)
{
  intr_disable ();
  for (;;)
    barrier ();
}
