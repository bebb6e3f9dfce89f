/* mcp FROM TO: copies a file by mapping both into memory.  Project 3. */
#include <stdio.h>
#include <string.h>
#include <syscall.h>

/* Where the files are mapped. */
#define SOURCE ((char *) 0x10000000)
#define TARGET ((char *) 0x20000000)

/* Maps FILE at ADDRESS and stores its size into *SIZE.  Returns false, with
   a message, if that fails. */
static bool
map (const char *file, void *address, int *size)
{
  int fd = open (file);

  if (fd >= 0 && mmap (fd, address) != MAP_FAILED)
    {
      *size = filesize (fd);
      return true;
    }
  printf ("mcp: %s: cannot be mapped\n", file);
  return false;
}

int
main (int argc, char *argv[])
{
  int size;

  if (argc != 3)
    {
      printf ("usage: mcp FROM TO\n");
      return EXIT_FAILURE;
    }
  if (!map (argv[1], SOURCE, &size))
    return EXIT_FAILURE;
  if (!create (argv[2], size))
    {
      printf ("mcp: %s: cannot be created\n", argv[2]);
      return EXIT_FAILURE;
    }
  if (!map (argv[2], TARGET, &size))
    return EXIT_FAILURE;

  /* Written back when the program ends. */
  memcpy (TARGET, SOURCE, size);
  return EXIT_SUCCESS;
}
