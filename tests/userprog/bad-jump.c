/* Calls the function that a null pointer points to.  The process has to be
   ended with status -1, as after every fault. */
#include <stddef.h>
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  void (*volatile nowhere) (void) = NULL;
  nowhere ();
  fail ("there is a function at address 0");
}
