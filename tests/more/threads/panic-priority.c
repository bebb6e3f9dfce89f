/* A thread is to be created above the highest priority. */

#include "tests/more/threads/check.h"

static thread_func ignore;

void
test_panic_priority (void)
{
  create ("upstart", PRI_MAX + 1, ignore, NULL);
  fail ("nobody noticed");
}

static void
ignore (void *aux UNUSED)
{
}
