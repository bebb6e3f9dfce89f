/* No file has the empty name. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  CHECK (open ("") == -1, "open \"\"");
}
