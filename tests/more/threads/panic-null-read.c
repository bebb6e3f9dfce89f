/* The kernel reads what a null pointer points to. */

#include "tests/more/threads/check.h"

void
test_panic_null_read (void)
{
  msg ("%d", *(volatile int *) NULL);
  fail ("nobody noticed");
}
