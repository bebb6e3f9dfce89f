/* Which sectors are free.

   A bit for every sector of the device, in memory, and a copy in a file.
   What is taken is on the disk before the caller gets it.  Callers need no
   lock.  All but free_map_init sleep.

   The map is stored in a file and files are made of sectors from the map;
   so this header is below the file layer, and free-map.c above it. */
#ifndef FILESYS_FREE_MAP_H
#define FILESYS_FREE_MAP_H

#include <stdbool.h>
#include <stddef.h>
#include "devices/block.h"

/* Makes a map in memory in which all is free but the inodes of the map and
   of the root directory.  Panics if there is no memory.  Once. */
void free_map_init (void);

/* Makes the map's file, with what is in memory; panics if that fails. */
void free_map_create (void);

/* Opens the map's file and reads it; panics if that fails, that is, if
   there is no file system.  From now on changes go to the disk. */
void free_map_open (void);

/* Ends that again.  What is in memory stays. */
void free_map_close (void);

/* Takes the first CNT free sectors in a row and stores the number of their
   first in *FIRST, 0 if CNT is 0.  Returns 0, or with all as it was -ENOSPC
   or the disk's error. */
int free_map_take (size_t cnt, block_sector_t *first);

/* The same; returns success. */
bool free_map_allocate (size_t cnt, block_sector_t *first);

/* Makes the CNT sectors from FIRST on, which must be in use, free.  They
   are from now on, whatever the disk says; if it fails, it goes on showing
   them as used until that part of the map is written again. */
void free_map_release (block_sector_t first, size_t cnt);

/* Returns the number of free sectors. */
size_t free_map_count (void);

#endif /* filesys/free-map.h */
