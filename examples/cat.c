/* cat FILE...: shows files, one after the other. */
#include <stdio.h>
#include <syscall.h>

/* Shows FILE.  Returns false, with a message, if that fails. */
static bool
show (const char *file)
{
  char piece[1024];
  int got;

  int fd = open (file);
  if (fd < 0)
    {
      printf ("cat: %s: cannot be opened\n", file);
      return false;
    }
  while ((got = read (fd, piece, sizeof piece)) > 0)
    write (STDOUT_FILENO, piece, got);
  close (fd);
  if (got < 0)
    printf ("cat: %s: cannot be read\n", file);
  return got == 0;
}

int
main (int argc, char *argv[])
{
  int status = EXIT_SUCCESS;

  for (int i = 1; i < argc; i++)
    if (!show (argv[i]))
      status = EXIT_FAILURE;
  return status;
}
