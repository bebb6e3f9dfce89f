/* mcat FILE...: shows files by mapping them into memory.  Project 3. */
#include <stdio.h>
#include <syscall.h>

/* Where a file is mapped. */
#define WINDOW ((char *) 0x10000000)

/* Shows FILE.  Returns false, with a message, if that fails. */
static bool
show (const char *file)
{
  int fd = open (file);
  mapid_t map = fd >= 0 ? mmap (fd, WINDOW) : MAP_FAILED;

  if (map == MAP_FAILED)
    printf ("mcat: %s: cannot be mapped\n", file);
  else
    {
      write (STDOUT_FILENO, WINDOW, filesize (fd));
      munmap (map);
    }
  close (fd);
  return map != MAP_FAILED;
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
