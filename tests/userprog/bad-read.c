/* Reads what a null pointer points to.  The process has to be ended with
   status -1, as after every fault. */
#include <stddef.h>
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  char byte = *(volatile char *) NULL;
  fail ("read %d at address 0", byte);
}
