/* Operations on a semaphore, with another one at every point between their
   instructions: no count and no wake-up may get lost. */

#include "tests/more/threads/check.h"
#include "tests/more/threads/step.h"
#include "threads/synch.h"

static struct semaphore sema;
static int taken;               /* Successful tries to take it. */

static void
up (void)
{
  sema_up (&sema);
}

static void
down (void)
{
  sema_down (&sema);
}

static void
try (void)
{
  if (sema_try_down (&sema))
    taken++;
}

static int raised;              /* Times that it was raised. */

static void
raise (void)
{
  raised++;
  sema_up (&sema);
}

/* Does OPERATION on a semaphore of value BEFORE, and INTRUDE at each point,
   after which the value must be AFTER. */
static void
check (const char *what, step_func *operation, step_func *intrude,
       unsigned before, unsigned after)
{
  bool intruded;
  unsigned at = 0;
  do
    {
      sema_init (&sema, before);
      intruded = step (operation, intrude, at);
      if (intruded)
        CHECK (sema.value == after, "%s, point %u: the value is %u, not %u",
               what, at, sema.value, after);
      at++;
    }
  while (intruded);
  CHECK (at > 5, "%s: there were %u points only", what, at);
  msg ("%s: no point to get between", what);
}

void
test_step_sema (void)
{
  /* Values that an operation has no reason to wait at. */
  check ("up in up", up, up, 3, 5);
  check ("up in down", down, up, 3, 3);
  check ("down in up", up, down, 3, 3);
  check ("down in down", down, down, 3, 1);
  check ("try in try", try, try, 3, 1);
  check ("try in down", down, try, 3, 1);

  /* Only one of two can have the last. */
  bool intruded;
  unsigned at = 0;
  do
    {
      sema_init (&sema, 1);
      taken = 0;
      intruded = step (try, try, at);
      CHECK (taken == 1, "point %u: the last was taken %d times", at, taken);
      CHECK (sema.value == 0, "point %u: the value is %u", at, sema.value);
      at++;
    }
  while (intruded);
  msg ("the last is taken once");

  /* A wake-up that comes while this thread makes up its mind to wait.  Where
     it waits indeed, the rescuer raises the semaphore. */
  step_start_rescuer (raise);
  at = 0;
  do
    {
      sema_init (&sema, 0);
      raised = 0;
      intruded = step (down, raise, at);
      CHECK (raised == 1, "point %u: a wake-up was lost", at);
      CHECK (sema.value == 0, "point %u: the value is %u", at, sema.value);
      at++;
    }
  while (intruded);
  msg ("no wake-up is lost");
}
