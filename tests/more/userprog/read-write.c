/* One process writes a file over and over while two others read it.  Each
   write fills it with one byte, so each read must see one byte all over: no
   read sees half a write. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  pid_t children[3];

  CHECK (create ("file", 3000), "create \"file\"");
  exec_children ("child-rw", children, 3);
  wait_children (children, 3);
}
