/* Waiting for a condition, with a thread that signals it at every point
   between two instructions: no signal may get lost. */

#include "tests/more/threads/check.h"
#include "tests/more/threads/step.h"
#include "threads/synch.h"

static struct lock lock;
static struct condition cond;
static bool signaled;           /* Protected by LOCK. */

static void
signal (void)
{
  lock_acquire (&lock);
  signaled = true;
  cond_signal (&cond, &lock);
  lock_release (&lock);
}

static void
wait (void)
{
  lock_acquire (&lock);
  while (!signaled)
    cond_wait (&cond, &lock);
  lock_release (&lock);
}

/* Main may wait as long as there was no signal. */
static void
rescue (void)
{
  CHECK (!signaled, "the signal was lost");
  signal ();
}

void
test_step_cond (void)
{
  lock_init (&lock);
  cond_init (&cond);
  step_start_helper (signal);
  step_start_rescuer (rescue);
  bool intruded;
  unsigned at = 0;
  do
    {
      unsigned helped = step_helped ();
      signaled = false;
      intruded = step (wait, step_help, at);
      CHECK (step_helped () == helped + intruded,
             "point %u: the helper did not get through", at);
      CHECK (lock.holder == NULL && lock.semaphore.value == 1,
             "point %u: the lock is not free", at);
      at++;
    }
  while (intruded);
  CHECK (at > 10, "there were %u points only", at);
  msg ("no point to get between");
}
