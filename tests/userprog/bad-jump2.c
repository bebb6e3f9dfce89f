/* Calls what is at the beginning of the kernel's memory.  The process has
   to be ended with status -1, as after every fault. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  void (*volatile kernel) (void) = (void (*) (void)) 0xc0000000;
  kernel ();
  fail ("called the kernel");
}
