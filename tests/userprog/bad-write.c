/* Writes where a null pointer points to.  The process has to be ended with
   status -1, as after every fault. */
#include <stddef.h>
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  *(volatile int *) NULL = 42;
  fail ("wrote at address 0");
}
