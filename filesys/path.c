/* Paths, in a file system that has one directory: the root.

   A path is a name; slashes in front of it lead to the root, where we are
   anyway, and any behind them to a directory that does not exist. */

#include "filesys/path.h"
#include <errno.h>
#include <stddef.h>
#include <string.h>

int
path_parent (const char *path, struct dir **dir, char name[NAME_MAX + 1])
{
  *dir = NULL;
  while (*path == '/')
    path++;
  if (*path == '\0')
    return -EINVAL;
  if (strchr (path, '/') != NULL)
    return -ENOENT;
  if (strlcpy (name, path, NAME_MAX + 1) > NAME_MAX)
    return -ENAMETOOLONG;
  *dir = dir_open_root ();
  return *dir != NULL ? 0 : -ENOMEM;
}
