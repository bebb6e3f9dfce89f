/* The name is where nothing is mapped.  The kernel has to end the process. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  bool made = create ((const char *) 0x20101234, 0);
  fail ("create with a bad pointer came back with %d", made);
}
