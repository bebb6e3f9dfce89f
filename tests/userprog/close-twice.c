/* Closes a descriptor that is closed already.  The kernel may overlook that,
   or end the process. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  int fd;

  CHECK ((fd = open ("sample.txt")) > 1, "open \"sample.txt\"");
  msg ("close \"sample.txt\"");
  close (fd);
  msg ("close it once more");
  close (fd);
}
