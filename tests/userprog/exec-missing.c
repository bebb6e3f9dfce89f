/* A program that does not exist cannot be started. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  msg ("exec of \"no-such-file\" returned %d", exec ("no-such-file"));
}
