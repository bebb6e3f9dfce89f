/* Directories: names of files.

   A directory is a file of entries, each a name and the sector of an inode.
   A struct dir is somebody's view of one; it belongs to one thread at a
   time, but several may look at the same directory: what they do happens
   one by one, and callers need no lock.  All functions may sleep. */
#ifndef FILESYS_DIRECTORY_H
#define FILESYS_DIRECTORY_H

#include <stdbool.h>
#include <stddef.h>
#include "devices/block.h"

/* Bytes in the longest name.  (The disk's layout says so.) */
#define NAME_MAX 14

struct dir;
struct inode;

/* Makes an empty directory with room for ENTRY_CNT names, which cannot grow,
   with its inode on SECTOR.  Returns success. */
bool dir_create (block_sector_t sector, size_t entry_cnt);

/* Opens the directory INODE, whose reference it takes over even if it
   fails.  Returns null if it fails or INODE is null. */
struct dir *dir_open (struct inode *inode);

/* Opens the root directory; null if that fails. */
struct dir *dir_open_root (void);

/* Opens the directory of DIR once more; null if there is no memory. */
struct dir *dir_reopen (struct dir *dir);

/* Ends the view and gives up its reference.  DIR may be null. */
void dir_close (struct dir *dir);

/* Returns the directory's inode, still DIR's. */
struct inode *dir_get_inode (struct dir *dir);

/* Looks for NAME and opens its inode, into *INODE.  dir_find returns 0; or,
   with null in *INODE, -ENOENT, -ENOMEM or -EIO.  dir_lookup returns
   success. */
int dir_find (const struct dir *dir, const char *name, struct inode **inode);
bool dir_lookup (const struct dir *dir, const char *name,
                 struct inode **inode);

/* Makes NAME the name of the file whose inode is on SECTOR.  dir_link
   returns 0 or, with all as it was, -EEXIST, -ENOSPC (no free entry), -EINVAL
   (the name is empty), -ENAMETOOLONG or -EIO.  dir_add returns success. */
int dir_link (struct dir *dir, const char *name, block_sector_t sector);
bool dir_add (struct dir *dir, const char *name, block_sector_t sector);

/* Removes NAME, and the file it names once nobody has that open.  dir_unlink
   returns 0 or, with all as it was, -ENOENT, -ENOMEM or -EIO.  dir_remove
   returns success. */
int dir_unlink (struct dir *dir, const char *name);
bool dir_remove (struct dir *dir, const char *name);

/* Stores the next name in NAME.  Returns false if there is none, or if the
   disk fails. */
bool dir_readdir (struct dir *dir, char name[NAME_MAX + 1]);

#endif /* filesys/directory.h */
