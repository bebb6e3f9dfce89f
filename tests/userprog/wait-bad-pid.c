/* Waits for a process that does not exist.  The kernel may return -1, or end
   the process. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  int status = wait ((pid_t) 0x0c020301);

  if (status != -1)
    fail ("wait for no process returned %d", status);
}
