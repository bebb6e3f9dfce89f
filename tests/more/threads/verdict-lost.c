/* A thread waits for a semaphore that nobody will raise, and main for the
   thread.  There is no cycle, but nothing can go on either. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct semaphore lost;
static struct semaphore done;

static thread_func wait_in_vain;

void
test_verdict_lost (void)
{
  sema_init (&lost, 0);
  sema_init (&done, 0);
  create ("waiter", PRI_DEFAULT, wait_in_vain, NULL);

  /* As long as somebody sleeps this is no deadlock. */
  timer_sleep (50);
  msg ("main waits");
  sema_down (&done);
  fail ("nobody noticed");
}

static void
wait_in_vain (void *aux UNUSED)
{
  sema_down (&lost);
  sema_up (&done);
}
