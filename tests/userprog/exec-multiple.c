/* Starts four children, one after the other. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  for (int i = 0; i < 4; i++)
    wait (exec ("child-simple"));
}
