/* Block devices: disks, partitions of disks, memory that behaves like a
   disk.

   A device is an array of sectors.  A driver registers each with the
   functions that move sectors; a partition is a window on another device.
   Some devices have a role: the one that holds the file system, the one for
   files to exchange with the host, the one to swap to.

   Devices are registered while the kernel starts and stay for good; so
   what looks them up needs no lock. */
#ifndef DEVICES_BLOCK_H
#define DEVICES_BLOCK_H

#include <inttypes.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes in a sector. */
#define BLOCK_SECTOR_SIZE 512

/* Number of a sector within a device; printf ("%"PRDSNu, sector). */
typedef uint32_t block_sector_t;
#define PRDSNu PRIu32

struct block;

enum block_type
  {
    BLOCK_KERNEL,               /* Holds the kernel's image. */
    BLOCK_FILESYS,              /* Holds the file system. */
    BLOCK_SCRATCH,              /* For exchanging files with the host. */
    BLOCK_SWAP,                 /* Pages that have no room in RAM. */
    BLOCK_ROLE_CNT,             /* Those above may be roles. */

    BLOCK_RAW = BLOCK_ROLE_CNT, /* A whole device; partitions unknown. */
    BLOCK_FOREIGN,              /* A partition of another system. */
    BLOCK_CNT                   /* Number of types. */
  };

/* Returns TYPE in a word: "kernel", "filesys", ..., "raw", "foreign". */
const char *block_type_name (enum block_type type);

/* Finding devices.  From anywhere. */

/* The device in ROLE, or null if no device was given it. */
struct block *block_get_role (enum block_type role);

/* Gives BLOCK the role ROLE. */
void block_set_role (enum block_type role, struct block *block);

/* The device called NAME, or null. */
struct block *block_get_by_name (const char *name);

/* All devices in the order in which they were found; null behind the
   last. */
struct block *block_first (void);
struct block *block_next (struct block *block);

/* What a device is.  From anywhere. */
block_sector_t block_size (struct block *block);        /* In sectors. */
const char *block_name (struct block *block);
enum block_type block_type (struct block *block);

/* Moving sectors.

   Any number of threads may do so at once.  Requests for the same sector
   that overlap in time are carried out in any order, so whoever needs an
   order waits for one before making the other.  The buffer is the kernel's
   (never a user page), aligned in any way; it must stay until the return.
   All sleep; a lock may be held only if it belongs to the very thing that
   is read or written. */

/* Reads a sector, writes a sector.  Panic if SECTOR is not on the device,
   if the device fails, or if a foreign partition would be written. */
void block_read (struct block *block, block_sector_t sector, void *buffer);
void block_write (struct block *block, block_sector_t sector,
                  const void *buffer);

enum block_dir
  {
    BLOCK_READ,                 /* From the device to memory. */
    BLOCK_WRITE                 /* From memory to the device. */
  };

/* Moves SECTORS sectors from FIRST on between BLOCK and BUFFER.  Returns 0;
   or -EINVAL, with nothing done, if they do not all lie on the device or a
   foreign partition would be written; or -EIO if the device failed, and then
   any of the sectors may have been moved. */
int block_transfer (struct block *block, enum block_dir dir,
                    block_sector_t first, size_t sectors, void *buffer);

/* Sees that everything written so far survives the loss of power.  Returns
   0 or -EIO.  Costs nothing on devices that write at once. */
int block_flush (struct block *block);

/* What a device was asked for, and how long it took. */
struct block_stats
  {
    uint64_t requests[2];       /* Each indexed by enum block_dir. */
    uint64_t sectors[2];
    uint64_t cycles[2];         /* Time stamps from request to end, added, */
    uint64_t longest[2];        /* and of the longest. */
    uint64_t failures[2];       /* Requests that failed. */
  };

/* Stores the statistics of BLOCK into *STATS.  From anywhere. */
void block_get_stats (struct block *block, struct block_stats *stats);

/* Prints how many requests each role's device has had. */
void block_print_stats (void);

/* Prints all statistics of all devices that had requests. */
void block_print_details (void);

/* For tests: lets the Nth request of all devices together from now on, 1
   being the next, fail with -EIO before the device hears of it; 0 cancels
   that.  Returns how many were still to come, 0 if it has happened. */
unsigned block_fail_nth (unsigned n);

/* For drivers. */

struct block_operations
  {
    /* Read or write a sector, and never fail.  Not used by the block layer
       if there is `transfer'. */
    void (*read) (void *aux, block_sector_t, void *buffer);
    void (*write) (void *aux, block_sector_t, const void *buffer);

    /* Moves SECTORS sectors, at least one, all on the device; 0 or
       -EIO. */
    int (*transfer) (void *aux, enum block_dir, block_sector_t first,
                     size_t sectors, void *buffer);

    /* As block_flush; null if there is nothing to be done. */
    int (*flush) (void *aux);
  };

/* Registers a device of SIZE sectors called NAME (copied, at most 15
   characters), says so together with EXTRA_INFO if that is not null, and
   returns it.  AUX is handed to OPERATIONS, which must stay.  Panics if
   there is no memory.  While the kernel starts. */
struct block *block_register (const char *name, enum block_type type,
                              const char *extra_info, block_sector_t size,
                              const struct block_operations *operations,
                              void *aux);

/* The same for the SIZE sectors from FIRST on of WHOLE. */
struct block *block_register_part (const char *name, enum block_type type,
                                   const char *extra_info,
                                   struct block *whole,
                                   block_sector_t first,
                                   block_sector_t size);

#endif /* devices/block.h */
