/* Starts a child and waits for it. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  wait (exec ("child-simple"));
}
