/* Reads a file into memory that is in two pages. */
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/userprog/boundary.h"
#include "tests/userprog/sample.inc"

void
test_main (void)
{
  const int size = sizeof sample - 1;
  char *buffer = (char *) get_boundary_area () - size / 2;
  int fd, got;

  CHECK ((fd = open ("sample.txt")) > 1, "open \"sample.txt\"");
  got = read (fd, buffer, size);
  if (got != size)
    fail ("read returned %d instead of %d", got, size);
  compare_bytes (buffer, sample, size, 0, "sample.txt");
}
