/* recursor TEXT DEPTH WAIT: prints TEXT and starts itself with DEPTH less one,
   until that is 0.  If WAIT is not 0, each process waits for the next one. */
#include <stdio.h>
#include <stdlib.h>
#include <syscall.h>

int
main (int argc, char *argv[])
{
  char command[128];
  int status = 0;

  if (argc != 4)
    {
      printf ("usage: recursor TEXT DEPTH WAIT\n");
      return EXIT_FAILURE;
    }
  int depth = atoi (argv[2]);
  bool waits = atoi (argv[3]) != 0;

  printf ("%s, %d to go\n", argv[1], depth);
  if (depth > 0)
    {
      snprintf (command, sizeof command, "recursor %s %d %d",
                argv[1], depth - 1, waits);
      pid_t child = exec (command);
      if (child == PID_ERROR)
        printf ("recursor: exec failed at depth %d\n", depth);
      else if (waits)
        status = wait (child);
    }
  printf ("%s, back at %d\n", argv[1], depth);
  return status;
}
