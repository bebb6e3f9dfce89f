/* Writes to descriptors that are none.  The kernel may return what it
   likes, or end the process. */
#include <limits.h>
#include <stddef.h>
#include "tests/lib.h"
#include "tests/main.h"

static const int bad[] =
  {INT_MIN, -54321, -1, 2, 99, 0x10000000, INT_MAX};

void
test_main (void)
{
  const char byte = 'z';

  for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
    write (bad[i], &byte, 1);
}
