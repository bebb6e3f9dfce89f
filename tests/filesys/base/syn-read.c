/* Ten children read one file at the same time. */
#include <random.h>
#include "tests/filesys/base/syn-read.h"
#include "tests/lib.h"
#include "tests/main.h"

#define CHILDREN 10

void
test_main (void)
{
  static char data[FILE_SIZE];
  pid_t children[CHILDREN];
  int fd;

  random_init (SEED);
  random_bytes (data, sizeof data);
  CHECK (create (FILE_NAME, sizeof data), "create \"" FILE_NAME "\"");
  CHECK ((fd = open (FILE_NAME)) > 1, "open \"" FILE_NAME "\"");
  CHECK (write (fd, data, sizeof data) == sizeof data,
         "write \"" FILE_NAME "\"");
  msg ("close \"" FILE_NAME "\"");
  close (fd);

  exec_children ("child-syn-read", children, CHILDREN);
  wait_children (children, CHILDREN);
}
