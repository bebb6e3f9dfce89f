/* One process halts the machine while others compute, wait for each other,
   and write to a file: that is the end of all of them, without their exit,
   and of the machine. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  char piece[512];
  int fd;

  CHECK (create ("file", 100 * sizeof piece), "create \"file\"");
  CHECK ((fd = open ("file")) > 1, "open \"file\"");
  CHECK (exec ("child-busy spin") != PID_ERROR, "start one that computes");
  CHECK (exec ("child-busy write") != PID_ERROR, "start one that writes");
  CHECK (exec ("child-busy wait") != PID_ERROR, "start one that waits");

  /* They get to run. */
  for (int i = 0; i < 50; i++)
    read (fd, piece, sizeof piece);
  msg ("halt");
  halt ();
  fail ("halt came back");
}
