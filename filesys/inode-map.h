/* Where the contents of a file are: from offsets to sectors.

   In this version a file is one run of sectors and keeps the size that it
   is made with.  Functions that return an int return 0 or a negative error
   number; those sleep.  Protection is the caller's business (inode.c). */
#ifndef FILESYS_INODE_MAP_H
#define FILESYS_INODE_MAP_H

#include <stddef.h>
#include "devices/block.h"
#include "filesys/off_t.h"

struct inode_head;

/* Where, in memory. */
struct inode_map
  {
    block_sector_t start;       /* First sector; 0 if there is none. */
    off_t length;               /* Bytes in the file. */
  };

/* Makes MAP that of a new file of LENGTH bytes, all zero: takes the sectors
   and writes them.  On failure (-ENOSPC, the disk's) they are free again. */
int inode_map_create (struct inode_map *, off_t length);

/* Gives the sectors of MAP, whose file is no more, back. */
void inode_map_free (const struct inode_map *);

/* Takes MAP from what an inode on disk says: 0, or -EIO if it makes no
   sense on this device. */
int inode_map_load (struct inode_map *, const struct inode_head *);

/* Puts it down in HEAD. */
void inode_map_store (const struct inode_map *, struct inode_head *);

/* Stores in *SECTOR where the file's sector number INDEX is, and returns how
   many sectors of the file lie in a row there.  INDEX must be in the
   file. */
size_t inode_map_find (const struct inode_map *, size_t index,
                       block_sector_t *sector);

#endif /* filesys/inode-map.h */
