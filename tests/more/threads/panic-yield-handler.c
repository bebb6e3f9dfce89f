/* An interrupt handler calls thread_yield instead of intr_yield_on_return. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "threads/synch.h"

static timer_tick_func misuse;

void
test_panic_yield_handler (void)
{
  timer_on_tick (misuse);
  timer_sleep (5);
  fail ("nobody noticed");
}

static void
misuse (void)
{
  thread_yield ();
}
