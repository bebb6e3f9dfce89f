/* Opens a file that exists. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  int fd = open ("sample.txt");

  CHECK (fd > 1, "open \"sample.txt\"");
}
