/* A null pointer is no name.  The kernel may say so, or end the process. */
#include <stddef.h>
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  int fd = open (NULL);

  if (fd != -1)
    fail ("open (NULL) returned %d", fd);
}
