/* A thread halts the processor with interrupts off. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "threads/cpu.h"

static thread_func halt;

void
test_verdict_halt (void)
{
  create ("halter", PRI_DEFAULT, halt, NULL);
  timer_sleep (50);
  fail ("nobody noticed");
}

static void
halt (void *aux UNUSED)
{
  intr_disable ();
  for (;;)
    cpu_halt ();
}
