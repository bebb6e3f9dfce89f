/* A file whose name is removed while it is open can be written and read until
   it is closed; but it cannot be opened any more. */
#include <random.h>
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  static char data[1234];
  int fd;

  random_bytes (data, sizeof data);
  CHECK (create ("deleteme", sizeof data), "create \"deleteme\"");
  CHECK ((fd = open ("deleteme")) > 1, "open \"deleteme\"");
  CHECK (remove ("deleteme"), "remove \"deleteme\"");
  CHECK (open ("deleteme") == -1, "\"deleteme\" cannot be opened any more");

  /* New files may have the room of removed ones, but not of this one. */
  CHECK (create ("another", sizeof data), "create \"another\"");

  CHECK (write (fd, data, sizeof data) == sizeof data, "write \"deleteme\"");
  seek (fd, 0);
  check_file_handle (fd, "deleteme", data, sizeof data);
  msg ("close \"deleteme\"");
  close (fd);
}
