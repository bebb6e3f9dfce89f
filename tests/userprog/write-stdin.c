/* Nothing can be written to the keyboard.  The kernel may return what it
   likes, or end the process. */
#include <stdio.h>
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  const char byte = 'z';

  write (STDIN_FILENO, &byte, 1);
}
