/* Descriptors belong to a process: when a child closes the number that its
   parent has a file open as, the file stays open. */
#include <stdio.h>
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/userprog/sample.inc"

void
test_main (void)
{
  char command[64];
  int fd;

  CHECK ((fd = open ("sample.txt")) > 1, "open \"sample.txt\"");
  snprintf (command, sizeof command, "child-close %d", fd);
  wait (exec (command));
  check_file_handle (fd, "sample.txt", sample, sizeof sample - 1);
}
