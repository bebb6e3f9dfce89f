/* Nothing can be read from the console's output.  The kernel may return what
   it likes, or end the process. */
#include <stdio.h>
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  char byte;

  read (STDOUT_FILENO, &byte, 1);
}
