/* Reads the first byte of the kernel's memory.  The process has to be ended
   with status -1, as after every fault. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  char byte = *(volatile char *) 0xc0000000;
  fail ("read %d in the kernel", byte);
}
