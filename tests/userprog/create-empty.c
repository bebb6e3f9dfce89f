/* A file cannot have the empty name.  The kernel may say so, or end the
   process. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  CHECK (!create ("", 0), "create \"\" in vain");
}
