/* Called with a number, starts itself with the number below it, down to 0, and
   returns the number.  So there are as many processes at once, each of which
   waits for the next one. */
#include <stdio.h>
#include <stdlib.h>
#include "tests/lib.h"

const char *test_name = "multi-recurse";

int main (int, char *[]);

int
main (int argc UNUSED, char *argv[])
{
  int n = atoi (argv[1]);
  char command[64];
  pid_t child;

  msg ("%d begins", n);
  if (n > 0)
    {
      snprintf (command, sizeof command, "multi-recurse %d", n - 1);
      CHECK ((child = exec (command)) != PID_ERROR, "%d starts %d", n, n - 1);

      int status = wait (child);
      if (status != n - 1)
        fail ("%d got status %d from %d", n, status, n - 1);
      msg ("%d has seen %d end", n, n - 1);
    }
  return n;
}
