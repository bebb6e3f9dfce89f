/* ls [-l] [DIRECTORY...]: lists directories, by default the working one.  With
   -l, also what is a directory, sizes, and inode numbers.

   Kernels can open and read directories from project 4 on. */
#include <stdio.h>
#include <string.h>
#include <syscall.h>

/* Tells more about NAME in directory DIR. */
static void
describe (const char *dir, const char *name)
{
  char path[128];

  snprintf (path, sizeof path, "%s/%s", dir, name);
  int fd = open (path);
  if (fd < 0)
    printf (": cannot be opened");
  else if (isdir (fd))
    printf (": directory, inode %d", inumber (fd));
  else
    printf (": %d bytes, inode %d", filesize (fd), inumber (fd));
  close (fd);
}

/* Lists DIR.  Returns false, with a message, if that fails. */
static bool
list (const char *dir, bool verbose)
{
  char name[READDIR_MAX_LEN + 1];

  int fd = open (dir);
  if (fd < 0 || !isdir (fd))
    {
      printf ("ls: %s: no directory (they can be listed from project 4 on)\n",
              dir);
      close (fd);
      return false;
    }
  while (readdir (fd, name))
    {
      printf ("%s", name);
      if (verbose)
        describe (dir, name);
      printf ("\n");
    }
  close (fd);
  return true;
}

int
main (int argc, char *argv[])
{
  int first = 1;
  bool verbose = argc > 1 && !strcmp (argv[1], "-l");
  int status = EXIT_SUCCESS;

  if (verbose)
    first++;
  if (first == argc)
    return list (".", verbose) ? EXIT_SUCCESS : EXIT_FAILURE;
  for (int i = first; i < argc; i++)
    {
      if (argc - first > 1)
        printf ("%s:\n", argv[i]);
      if (!list (argv[i], verbose))
        status = EXIT_FAILURE;
    }
  return status;
}
