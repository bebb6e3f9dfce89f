/* Paths: from what users write to a directory and a name in it. */
#ifndef FILESYS_PATH_H
#define FILESYS_PATH_H

#include "filesys/directory.h"

/* Finds the directory in which the last component of PATH is, or would be, a
   name.  Opens it into *DIR, which the caller closes, and stores the name in
   NAME.  Returns 0; or, with null in *DIR, -EINVAL (there is no name in
   PATH), -ENAMETOOLONG, -ENOENT (no such directory), -ENOMEM or -EIO.  May
   sleep. */
int path_parent (const char *path, struct dir **dir,
                 char name[NAME_MAX + 1]);

#endif /* filesys/path.h */
