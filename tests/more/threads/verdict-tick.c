/* All threads wait, but one of the functions that are called at ticks will
   wake one, later than any look for a deadlock: there is none. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "threads/synch.h"

#define TICKS 30

static struct semaphore sema;
static int ticks;

static timer_tick_func raise;

void
test_verdict_tick (void)
{
  sema_init (&sema, 0);
  timer_on_tick (raise);
  sema_down (&sema);
  msg ("main was woken");
}

static void
raise (void)
{
  if (++ticks == TICKS)
    sema_up (&sema);
}
