/* A semaphore that is none. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

void
test_panic_sema_null (void)
{
  sema_down (NULL);
  fail ("nobody noticed");
}
