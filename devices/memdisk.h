/* Disks in memory. */
#ifndef DEVICES_MEMDISK_H
#define DEVICES_MEMDISK_H

#include "devices/block.h"

/* Registers a device called NAME of SECTORS sectors, all zeros, that keeps
   them in memory, and returns it.  Requests take the time of copying and
   never sleep.  Panics if there is not enough memory.  While the kernel
   starts. */
struct block *memdisk_create (const char *name, block_sector_t sectors);

#endif /* devices/memdisk.h */
