/* Signalling a condition, with another thread being woken at every point
   between two instructions: both must get their turn. */

#include "tests/more/threads/check.h"
#include "tests/more/threads/step.h"
#include "threads/synch.h"

#define LOW (PRI_DEFAULT - 1)

static struct lock lock;
static struct condition cond;
static struct semaphore poked;

static unsigned signals_seen;
static unsigned pokes_seen;

static thread_func wait_for_signals, wait_for_pokes;
static step_func signal, poke;
static void let_run (void);
test_func test_step_signal;

void
test_step_signal (void)
{
  lock_init (&lock);
  cond_init (&cond);
  sema_init (&poked, 0);
  create ("signals", LOW, wait_for_signals, NULL);
  create ("pokes", LOW, wait_for_pokes, NULL);
  let_run ();

  bool intruded;
  unsigned at = 0;
  do
    {
      unsigned pokes = pokes_seen;
      lock_acquire (&lock);
      intruded = step (signal, poke, at);
      lock_release (&lock);
      let_run ();
      at++;
      CHECK (signals_seen == at, "point %u: the signal was lost", at - 1);
      CHECK (pokes_seen == pokes + intruded,
             "point %u: the other thread was lost", at - 1);
    }
  while (intruded);
  CHECK (at > 5, "there were %u points only", at);
  msg ("no point to get between");
}

/* Lets the two others run until they wait again. */
static void
let_run (void)
{
  thread_set_priority (LOW - 1);
  thread_set_priority (PRI_DEFAULT);
}

static void
signal (void)
{
  cond_signal (&cond, &lock);
}

static void
poke (void)
{
  sema_up (&poked);
}

static void
wait_for_signals (void *aux UNUSED)
{
  lock_acquire (&lock);
  for (;;)
    {
      cond_wait (&cond, &lock);
      signals_seen++;
    }
}

static void
wait_for_pokes (void *aux UNUSED)
{
  for (;;)
    {
      sema_down (&poked);
      pokes_seen++;
    }
}
