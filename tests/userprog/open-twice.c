/* A file that is opened twice has two descriptors, each with a position of its
   own. */
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/userprog/sample.inc"

void
test_main (void)
{
  int first, second;

  CHECK ((first = open ("sample.txt")) > 1, "open \"sample.txt\"");
  CHECK ((second = open ("sample.txt")) > 1, "open \"sample.txt\" again");
  CHECK (first != second, "these are two descriptors");
  check_file_handle (first, "sample.txt", sample, sizeof sample - 1);
  check_file_handle (second, "sample.txt", sample, sizeof sample - 1);
}
