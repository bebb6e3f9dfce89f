/* The name is where the kernel is, behind what a program may read.  The
   process has to be ended. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  int fd = open ((const char *) 0xc0100000);
  fail ("open with a bad pointer came back with %d", fd);
}
