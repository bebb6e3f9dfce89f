/* Semaphores.

   The value says how many more may pass.  Who finds it zero waits in the
   queue, and each sema_up wakes the first one there.  The one woken takes
   the value when it gets to run; should another thread have been quicker,
   it waits again. */

#include "threads/synch.h"
#include <debug.h>
#include <stddef.h>
#include <stdio.h>
#include "threads/interrupt.h"
#include "threads/priority.h" /* @priority */
#include "threads/thread.h"
#include "threads/waitq.h"

void
sema_init (struct semaphore *sema, unsigned value)
{
  ASSERT (sema != NULL);
  sema->value = value;
  waitq_init (&sema->waiters);
}

/* Sleeps, waiting for WAIT, until SEMA's value is positive; 0, or -EINTR if
   interrupted.  Interrupts off.  (A function of its own, like others here
   and in lock.c that deal with waiters, lest who has none save registers
   for nothing.) */
static NO_INLINE int
wait_for_value (struct semaphore *sema, enum thread_wait wait)
{
  int result;
  do
    result = waitq_sleep (&sema->waiters, wait);
  while (sema->value == 0 && result == 0);
  return result;
}

/* Both kinds of "P"; 0, or -EINTR if interrupted, which WAIT allows. */
static inline int
down (struct semaphore *sema, enum thread_wait wait)
{
  ASSERT (sema != NULL);
  ASSERT (!intr_context ());

  int result = 0;
  enum intr_level old_level = intr_disable ();
  if (sema->value == 0)
    result = wait_for_value (sema, wait);
  if (result == 0)
    sema->value--;
  intr_set_level (old_level);
  return result;
}

void
sema_down (struct semaphore *sema)
{
  down (sema, WAIT_SEMA);
}

int
sema_down_interruptible (struct semaphore *sema)
{
  return down (sema, WAIT_SEMA | WAIT_INTERRUPTIBLE);
}

bool
sema_try_down (struct semaphore *sema)
{
  ASSERT (sema != NULL);

  enum intr_level old_level = intr_disable ();
  bool taken = sema->value > 0;
  if (taken)
    sema->value--;
  intr_set_level (old_level);
  return taken;
}

/* Wakes the first who waits for SEMA.  Interrupts off. */
static NO_INLINE void
wake_first (struct semaphore *sema)
{
  struct thread *t = waitq_first (&sema->waiters);
  waitq_release (t);
  thread_preempt_for (t); /* @priority */
}

void
sema_up (struct semaphore *sema)
{
  ASSERT (sema != NULL);

  enum intr_level old_level = intr_disable ();
  sema->value++;
  if (waitq_first (&sema->waiters) != NULL)
    wake_first (sema);
  intr_set_level (old_level);
}

void
sema_up_quietly (struct semaphore *sema)
{
  ASSERT (sema != NULL);
  ASSERT (intr_get_level () == INTR_OFF);

  sema->value++;
  waitq_wake (&sema->waiters);
}

/* The self-test's table: who may hit the ball next. */
struct ping_pong
  {
    struct semaphore ping;
    struct semaphore pong;
  };

enum { RALLIES = 10 };

static void
return_balls (void *table_)
{
  struct ping_pong *table = table_;
  for (int i = 0; i < RALLIES; i++)
    {
      sema_down (&table->ping);
      sema_up (&table->pong);
    }
}

void
sema_self_test (void)
{
  struct ping_pong table;

  printf ("Testing semaphores...");
  sema_init (&table.ping, 0);
  sema_init (&table.pong, 0);
  thread_create ("sema-test", PRI_DEFAULT, return_balls, &table);
  for (int i = 0; i < RALLIES; i++)
    {
      sema_up (&table.ping);
      sema_down (&table.pong);
    }
  if (table.ping.value != 0 || table.pong.value != 0)
    PANIC ("balls are left over");
  printf ("done.\n");
}
