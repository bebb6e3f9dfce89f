/* Writes the first word of the kernel's memory.  The process has to be
   ended with status -1, as after every fault. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  *(volatile int *) 0xc0000000 = 42;
  fail ("wrote in the kernel");
}
