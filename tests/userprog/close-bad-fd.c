/* Closes what was never opened.  The kernel may overlook that, or end the
   process. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  close (0x7ffffffe);
}
