/* The kernel writes into a constant. */

#include "tests/more/threads/check.h"

void
test_panic_rodata_write (void)
{
  static const int constants[] = {1, 2, 3};

  *(volatile int *) &constants[1] = 0;
  fail ("nobody noticed");
}
