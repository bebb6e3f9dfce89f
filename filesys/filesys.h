/* The file system: files by name.

   Any number of threads may call these functions at once; none needs a
   lock, and for each there is a moment at which all of it happens, as seen
   by the others: of several that create one name, one succeeds.  All may
   sleep. */
#ifndef FILESYS_FILESYS_H
#define FILESYS_FILESYS_H

#include <stdbool.h>
#include "filesys/off_t.h"

/* Sectors of the inodes that all is found through. */
#define FREE_MAP_SECTOR 0
#define ROOT_DIR_SECTOR 1

struct file;

/* The device that the file system is on. */
extern struct block *fs_device;

/* Starts the file system on the device in role BLOCK_FILESYS, after making
   an empty one there if FORMAT.  Panics if there is no device, or no file
   system on it. */
void filesys_init (bool format);

/* Sees to it that all that was written is on the disk.  At power-off. */
void filesys_done (void);

/* Makes a file NAME of INITIAL_SIZE bytes, all zero.  filesys_make returns 0
   or, with all as it was, -EEXIST, -ENOSPC (disk or directory full),
   -ENAMETOOLONG, -ENOENT (no such directory), -EINVAL (no name, negative
   size), -ENOMEM or -EIO.  filesys_create returns success. */
int filesys_make (const char *name, off_t initial_size);
bool filesys_create (const char *name, off_t initial_size);

/* Opens the file NAME, which the caller closes.  filesys_find stores it in
   *FILE and returns 0; or null and -ENOENT, -EINVAL, -ENAMETOOLONG, -ENOMEM
   or -EIO.  filesys_open returns it, or null. */
int filesys_find (const char *name, struct file **file);
struct file *filesys_open (const char *name);

/* Removes the file NAME; whoever has it open may go on using it.
   filesys_unlink returns 0 or, with all as it was, an error as above.
   filesys_remove returns success. */
int filesys_unlink (const char *name);
bool filesys_remove (const char *name);

#endif /* filesys/filesys.h */
