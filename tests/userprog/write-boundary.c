/* Writes a file from memory that is in two pages. */
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/userprog/boundary.h"
#include "tests/userprog/sample.inc"

void
test_main (void)
{
  const int size = sizeof sample - 1;
  const char *buffer = copy_string_across_boundary (sample);
  int fd, put;

  CHECK (create ("copy.txt", size), "create \"copy.txt\"");
  CHECK ((fd = open ("copy.txt")) > 1, "open \"copy.txt\"");
  put = write (fd, buffer, size);
  if (put != size)
    fail ("write returned %d instead of %d", put, size);
  check_file ("copy.txt", sample, size);
}
