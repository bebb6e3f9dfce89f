/* Writes what is where nothing is mapped.  The process has to be ended. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  int fd, put;

  CHECK ((fd = open ("sample.txt")) > 1, "open \"sample.txt\"");
  put = write (fd, (const char *) 0x10123420, 123);
  fail ("write from a bad pointer came back with %d", put);
}
