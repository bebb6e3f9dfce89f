/* A thread waits for input in a run that gets none: nothing can go on. */

#include "devices/input.h"
#include "tests/more/threads/check.h"

void
test_verdict_input (void)
{
  msg ("main waits for a key");
  fail ("here is a %d", input_getc ());
}
