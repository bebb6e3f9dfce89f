/* The keyboard cannot be written to, nor the console read from: the result is
   -1, and not 0 as if there were nothing to do.  (Or the kernel ends the
   program.) */
#include <stdio.h>
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  char byte = 'x';
  int got;

  if ((got = read (STDOUT_FILENO, &byte, 1)) != -1)
    fail ("reading from the console returned %d", got);
  if ((got = write (STDIN_FILENO, &byte, 1)) != -1)
    fail ("writing to the keyboard returned %d", got);
}
