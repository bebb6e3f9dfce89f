/* Starts a child with an argument. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  wait (exec ("child-args present"));
}
