/* An interrupt handler calls sema_down, which might make it sleep: that is
   a mistake even when there is nothing to wait for. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct semaphore sema;

static timer_tick_func misuse;

void
test_panic_sema_handler (void)
{
  sema_init (&sema, 1000);
  timer_on_tick (misuse);
  timer_sleep (5);
  fail ("nobody noticed");
}

static void
misuse (void)
{
  sema_down (&sema);
}
