/* An interrupt handler acquires a lock, which might make it sleep: that is
   a mistake even when the lock is free. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct lock lock;

static timer_tick_func misuse;

void
test_panic_lock_handler (void)
{
  lock_init (&lock);
  timer_on_tick (misuse);
  timer_sleep (5);
  fail ("nobody noticed");
}

static void
misuse (void)
{
  lock_acquire (&lock);
}
