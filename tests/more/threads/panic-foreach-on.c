/* thread_foreach is called with interrupts on, so that the list could
   change under it. */

#include "tests/more/threads/check.h"

static thread_action_func ignore;

void
test_panic_foreach_on (void)
{
  thread_foreach (ignore, NULL);
  fail ("nobody noticed");
}

static void
ignore (struct thread *t UNUSED, void *aux UNUSED)
{
}
