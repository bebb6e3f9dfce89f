/* sema_try_down takes one as long as there is one, and never waits. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct semaphore sema;

void
test_sema_try (void)
{
  sema_init (&sema, 2);
  for (int i = 0; i < 4; i++)
    {
      bool taken = sema_try_down (&sema);
      msg ("%s, %u left", taken ? "taken" : "not taken", sema.value);
    }
  sema_up (&sema);
  msg ("raised, %u left", sema.value);
  msg ("%s", sema_try_down (&sema) ? "taken" : "not taken");
}
