/* hex-dump FILE...: shows the bytes of files. */
#include <stdio.h>
#include <syscall.h>

/* Shows FILE.  Returns false, with a message, if that fails. */
static bool
dump (const char *file)
{
  char piece[1024];
  int ofs = 0;
  int got;

  int fd = open (file);
  if (fd < 0)
    {
      printf ("hex-dump: %s: cannot be opened\n", file);
      return false;
    }
  while ((got = read (fd, piece, sizeof piece)) > 0)
    {
      hex_dump (ofs, piece, got, true);
      ofs += got;
    }
  close (fd);
  return true;
}

int
main (int argc, char *argv[])
{
  int status = EXIT_SUCCESS;

  for (int i = 1; i < argc; i++)
    if (!dump (argv[i]))
      status = EXIT_FAILURE;
  return status;
}
