/* Sectors of the file system's device, as the rooms above see them.

   All of the file system's disk traffic goes through here.  This version
   keeps nothing: every call goes to the disk at once, and a part of a sector
   costs as much as a whole one, or twice that to write.

   All functions but cache_size and cache_name sleep.  They need no lock, and
   what two threads do to one sector at the same time does not mix within
   it; but cache_write reads, changes and writes a sector, so that whoever
   writes parts of one must keep others from writing to it meanwhile.
   Buffers are kernel memory.  Those that return an int return 0 or a
   negative error number; then what was to be read or written is
   undefined. */
#ifndef FILESYS_CACHE_H
#define FILESYS_CACHE_H

#include <stddef.h>
#include "devices/block.h"

/* Makes DEVICE the one that all this is about.  Once, before the others. */
void cache_init (struct block *device);

/* Return the number of sectors of the device, and its name. */
block_sector_t cache_size (void);
const char *cache_name (void);

/* Moves the SIZE bytes from OFS on in SECTOR to or from BUFFER.  They must
   not reach beyond the sector's end. */
int cache_read (block_sector_t sector, size_t ofs, void *buffer,
                size_t size);
int cache_write (block_sector_t sector, size_t ofs, const void *buffer,
                 size_t size);

/* Moves the CNT sectors from FIRST on to or from BUFFER. */
int cache_read_whole (block_sector_t first, size_t cnt, void *buffer);
int cache_write_whole (block_sector_t first, size_t cnt, const void *buffer);

/* Fills the CNT sectors from FIRST on with zeros. */
int cache_zero (block_sector_t first, size_t cnt);

/* Sees to it that all that was written is on the disk. */
int cache_flush (void);

#endif /* filesys/cache.h */
