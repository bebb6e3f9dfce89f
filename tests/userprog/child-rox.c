/* A child that tries to write the file it runs from, before and after it
   has had a child that does the same.  Called with the number of such
   processes; returns 12. */
#include <stdio.h>
#include <stdlib.h>
#include "tests/lib.h"

const char *test_name = "child-rox";

int main (int, char *[]);

/* What is written must not be there already. */
static const char noise[] = "not a program";

/* Tries to write the file. */
static void
try_to_write (void)
{
  int fd;

  quiet = true;
  CHECK ((fd = open ("child-rox")) > 1, "open \"child-rox\"");
  quiet = false;

  CHECK (write (fd, noise, sizeof noise) == 0, "try to write \"child-rox\"");
  close (fd);
}

int
main (int argc UNUSED, char *argv[])
{
  int processes = atoi (argv[1]);

  msg ("begin");
  try_to_write ();
  if (processes > 1)
    {
      char command[64];
      pid_t child;

      snprintf (command, sizeof command, "child-rox %d", processes - 1);
      CHECK ((child = exec (command)) != PID_ERROR, "exec \"%s\"", command);
      int status = wait (child);
      if (status != 12)
        fail ("the child returned %d instead of 12", status);
    }
  try_to_write ();
  msg ("end");
  return 12;
}
