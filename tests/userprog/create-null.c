/* A null pointer is no name.  The kernel has to end the process. */
#include <stddef.h>
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  bool made = create (NULL, 0);
  fail ("create (NULL) came back with %d", made);
}
