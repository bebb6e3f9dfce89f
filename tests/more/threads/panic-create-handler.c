/* An interrupt handler creates a thread. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "threads/synch.h"

static thread_func sleep_on;
static timer_tick_func misuse;

void
test_panic_create_handler (void)
{
  timer_on_tick (misuse);
  timer_sleep (5);
  fail ("nobody noticed");
}

static void
misuse (void)
{
  thread_create ("child", PRI_DEFAULT, sleep_on, NULL);
}

static void
sleep_on (void *aux UNUSED)
{
  timer_sleep (1000);
}
