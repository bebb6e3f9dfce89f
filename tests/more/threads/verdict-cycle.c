/* Three threads take three locks, each beginning with another one.  All
   wait for ever, which must end the run at once, and the kernel must tell
   the cycle; a fourth thread that waits for one of them is not in it. */

#include <stdio.h>
#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "threads/synch.h"

#define PHILOSOPHERS 3

static struct lock forks[PHILOSOPHERS];
static struct semaphore done;

static thread_func dine, watch;

void
test_verdict_cycle (void)
{
  static int numbers[PHILOSOPHERS];
  sema_init (&done, 0);
  for (int i = 0; i < PHILOSOPHERS; i++)
    lock_init (&forks[i]);
  for (int i = 0; i < PHILOSOPHERS; i++)
    {
      char name[16];
      snprintf (name, sizeof name, "philosopher %d", i);
      numbers[i] = i;
      create (name, PRI_DEFAULT, dine, &numbers[i]);
    }
  create ("spectator", PRI_DEFAULT, watch, NULL);
  sema_down (&done);
  fail ("nobody noticed");
}

static void
dine (void *number_)
{
  const int *number = number_;
  lock_acquire (&forks[*number]);
  timer_sleep (5);
  lock_acquire (&forks[(*number + 1) % PHILOSOPHERS]);
  sema_up (&done);
}

static void
watch (void *aux UNUSED)
{
  timer_sleep (10);
  lock_acquire (&forks[0]);
  sema_up (&done);
}
