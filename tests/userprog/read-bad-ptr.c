/* Reads into the kernel's own memory.  The process has to be ended. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  int fd, got;

  CHECK ((fd = open ("sample.txt")) > 1, "open \"sample.txt\"");
  got = read (fd, (char *) 0xc0100000, 123);
  fail ("read into the kernel came back with %d", got);
}
