/* Four processes write to the console at the same time: lines of many
   lengths, up to 4,096 bytes, each in one system call.  The checker looks at
   whether they are whole. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  pid_t children[4];

  CHECK (create ("ready", 4), "create \"ready\"");
  exec_children ("child-line", children, 4);
  wait_children (children, 4);
}
