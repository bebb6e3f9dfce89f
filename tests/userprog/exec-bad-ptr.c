/* The command line is where nothing is mapped.  The kernel may return -1, or
   end the process. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  pid_t child = exec ((const char *) 0x20101234);

  if (child != PID_ERROR)
    fail ("exec with a bad pointer returned %d", child);
}
