/* A name of 511 characters is too long for any directory. */
#include <string.h>
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  static char name[512];

  memset (name, 'n', sizeof name - 1);
  CHECK (!create (name, 0), "create a file with a name of 511 characters");
}
