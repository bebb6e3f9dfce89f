/* mkdir DIRECTORY...: makes directories.  Project 4. */
#include <stdio.h>
#include <syscall.h>

int
main (int argc, char *argv[])
{
  int status = EXIT_SUCCESS;

  for (int i = 1; i < argc; i++)
    if (!mkdir (argv[i]))
      {
        printf ("mkdir: %s: cannot be made\n", argv[i]);
        status = EXIT_FAILURE;
      }
  return status;
}
