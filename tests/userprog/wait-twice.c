/* A child can be waited for once. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  pid_t child = exec ("child-simple");

  msg ("the child returned %d", wait (child));
  msg ("waiting for it again returned %d", wait (child));
}
