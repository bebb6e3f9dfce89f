/* Ten children write a file at the same time, each a part of its own. */
#include <random.h>
#include "tests/filesys/base/syn-write.h"
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  static char data[FILE_SIZE];
  pid_t children[CHILDREN];

  CHECK (create (FILE_NAME, sizeof data), "create \"" FILE_NAME "\"");
  exec_children ("child-syn-wrt", children, CHILDREN);
  wait_children (children, CHILDREN);

  random_init (SEED);
  random_bytes (data, sizeof data);
  check_file (FILE_NAME, data, sizeof data);
}
