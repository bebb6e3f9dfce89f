/* Closes the console.  The kernel may overlook that, or end the process; but
   if the process goes on, its last line must be seen. */
#include <stdio.h>
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  close (STDOUT_FILENO);
}
