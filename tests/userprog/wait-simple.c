/* Waits for a child and gets its status. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  msg ("the child returned %d", wait (exec ("child-simple")));
}
