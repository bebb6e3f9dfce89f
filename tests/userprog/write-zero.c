/* Writing no bytes changes none. */
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/userprog/sample.inc"

void
test_main (void)
{
  const char byte = 'z';
  int fd, put;

  CHECK ((fd = open ("sample.txt")) > 1, "open \"sample.txt\"");
  put = write (fd, &byte, 0);
  if (put != 0)
    fail ("write of no bytes returned %d", put);
  check_file_handle (fd, "sample.txt", sample, sizeof sample - 1);
}
