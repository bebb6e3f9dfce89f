/* Nothing runs once a program has halted the machine. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  halt ();
  fail ("halt came back");
}
