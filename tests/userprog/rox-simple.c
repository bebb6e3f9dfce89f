/* A program that runs cannot be written. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  char start[16];
  int fd;

  CHECK ((fd = open ("rox-simple")) > 1, "open \"rox-simple\"");
  CHECK (read (fd, start, sizeof start) == sizeof start,
         "read \"rox-simple\"");
  CHECK (write (fd, start, sizeof start) == 0, "write \"rox-simple\"");
}
