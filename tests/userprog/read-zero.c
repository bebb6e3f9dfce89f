/* Reading no bytes stores none. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  char byte = 'z';
  int fd, got;

  CHECK ((fd = open ("sample.txt")) > 1, "open \"sample.txt\"");
  got = read (fd, &byte, 0);
  if (got != 0)
    fail ("read of no bytes returned %d", got);
  if (byte != 'z')
    fail ("read of no bytes stored one");
}
