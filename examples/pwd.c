/* pwd: prints the path of the working directory.  Project 4.

   No system call tells it.  But a directory has a number, and its parent a
   list of names: the name whose number is ours is our name.  Doing so from
   each directory to the one above, up to the root, which is its own parent,
   yields the path from right to left. */
#include <stdio.h>
#include <string.h>
#include <syscall.h>

/* The path found so far is the end of this array, from `found' on. */
static char path[512];
static char *found = path + sizeof path - 1;

/* Puts "/" and NAME in front of what was found.  Returns false if the path
   gets too long. */
static bool
prepend (const char *name)
{
  size_t length = strlen (name);

  if ((size_t) (found - path) < length + 1)
    return false;
  found -= length;
  memcpy (found, name, length);
  *--found = '/';
  return true;
}

/* Returns the number of the inode at NAME, or -1. */
static int
number_of (const char *name)
{
  int fd = open (name);
  int number = fd >= 0 ? inumber (fd) : -1;

  close (fd);
  return number;
}

/* Stores in NAME the name that number NUMBER has in the directory PARENT.
   Returns false if there is none. */
static bool
find_name (const char *parent, int number, char name[READDIR_MAX_LEN + 1])
{
  char entry[256];
  bool is_it = false;

  int fd = open (parent);
  while (!is_it && readdir (fd, name))
    {
      snprintf (entry, sizeof entry, "%s/%s", parent, name);
      is_it = number_of (entry) == number;
    }
  close (fd);
  return is_it;
}

int
main (void)
{
  char name[READDIR_MAX_LEN + 1];
  char here[128] = ".";
  int number = number_of (here);
  int above;

  for (;;)
    {
      if (strlen (here) + 4 > sizeof here)
        break;
      strlcat (here, "/..", sizeof here);
      above = number_of (here);
      if (above < 0)
        break;
      if (above == number)
        {
          printf ("%s\n", *found != '\0' ? found : "/");
          return EXIT_SUCCESS;
        }
      if (!find_name (here, number, name) || !prepend (name))
        break;
      number = above;
    }
  printf ("pwd: cannot tell\n");
  return EXIT_FAILURE;
}
