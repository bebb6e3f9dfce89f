/* Makes an empty file. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  CHECK (create ("fresh", 0), "create \"fresh\"");
}
