/* Closes the keyboard.  The kernel may do it, overlook it, or end the
   process. */
#include <stdio.h>
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  close (STDIN_FILENO);
}
