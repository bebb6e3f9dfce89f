/* A child that the kernel had to end left the status -1. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  msg ("the child returned %d", wait (exec ("child-bad")));
}
