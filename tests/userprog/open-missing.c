/* A file that does not exist cannot be opened. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  int fd = open ("nowhere");

  CHECK (fd == -1, "open \"nowhere\", which does not exist");
}
