/* What is freed was never allocated. */

#include "tests/more/threads/check.h"
#include "threads/malloc.h"

void
test_panic_free_stack (void)
{
  int local = 0;
  free (&local);
  fail ("nobody noticed");
}
