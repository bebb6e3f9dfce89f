/* A program may have as many files open as there is memory for, and a new
   descriptor is the lowest number that is free. */
#include "tests/lib.h"
#include "tests/main.h"

#define FIRST 2                 /* Lowest number for a file. */
#define CNT 1500                /* More than fit into any small table. */

/* Opens the file and returns the descriptor. */
static int
open_file (void)
{
  return open ("file");
}

void
test_main (void)
{
  char byte;

  CHECK (create ("file", 1), "create \"file\"");

  msg ("open it %d times", CNT);
  for (int fd = FIRST; fd < FIRST + CNT; fd++)
    {
      int got = open_file ();
      if (got != fd)
        fail ("open returned %d instead of %d", got, fd);
    }

  msg ("close every third");
  for (int fd = FIRST; fd < FIRST + CNT; fd += 3)
    close (fd);
  for (int fd = FIRST; fd < FIRST + CNT; fd++)
    {
      int expected = (fd - FIRST) % 3 == 0 ? -1 : 1;
      int got = filesize (fd);
      if (got != expected)
        fail ("filesize of %d returned %d instead of %d", fd, got, expected);
    }

  msg ("open as many again");
  for (int fd = FIRST; fd < FIRST + CNT; fd += 3)
    {
      int got = open_file ();
      if (got != fd)
        fail ("open returned %d instead of %d", got, fd);
      if (read (fd, &byte, 1) != 1 || read (fd, &byte, 1) != 0)
        fail ("descriptor %d does not begin at the file's start", fd);
    }
  CHECK (open_file () == FIRST + CNT, "the next one has the next number");

  msg ("close all, the last ones first");
  for (int fd = FIRST + CNT; fd >= FIRST; fd--)
    {
      if (filesize (fd) != 1)
        fail ("%d is not open", fd);
      close (fd);
    }
  CHECK (open_file () == FIRST, "the first number is free again");
}
