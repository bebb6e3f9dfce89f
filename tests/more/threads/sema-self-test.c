/* The semaphores' own test, which two threads play with two semaphores. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

void
test_sema_self_test (void)
{
  sema_self_test ();
}
