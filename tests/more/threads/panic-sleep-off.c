/* A thread goes to sleep with interrupts off. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"

void
test_panic_sleep_off (void)
{
  intr_disable ();
  timer_sleep (1);
  fail ("nobody noticed");
}
