/* The world around the file system's rooms when they run on the host.

   A disk in memory that fails on demand, an allocator that does, and threads
   of which one runs at a time, until it waits for a lock or for the disk or
   wherever a number drawn at random says so: a run is repeated exactly from
   its seed.  The world also sees to the rules about locks (doc/locks.md):
   what is held over I/O, in which order locks are taken, and that none
   leaks.  What breaks a rule ends the program. */
#ifndef TESTS_UNIT_FS_WORLD_H
#define TESTS_UNIT_FS_WORLD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "devices/block.h"

/* The disk: its sectors, and requests so far. */
extern uint8_t *world_disk;
extern block_sector_t world_sectors;
extern unsigned world_requests;

/* Makes the disk SECTORS sectors of junk, forgets failures and blocks. */
void world_reset (block_sector_t sectors);

/* Let the Nth request, or allocation, from now on fail; 0: none. */
extern unsigned world_fail_request, world_fail_malloc;

/* Blocks of memory in use. */
extern int world_blocks;

/* Pseudo-random numbers below LIMIT. */
void world_seed (uint32_t seed);
uint32_t world_random (uint32_t limit);

/* Runs CNT threads, each BODY with its number, until all have returned. */
void world_run (int cnt, void (*body) (int self));

/* How often the running thread has been changed. */
extern unsigned world_switches;

/* Lets another thread run, perhaps. */
void world_yield (void);

/* Lets the running thread wait in its next request of kind DIR until all
   others have ended: if they need anything that it holds, the program ends.
   Is there one that waits like that? */
void world_freeze_at (enum block_dir dir);
bool world_is_frozen (void);

/* Asserts that the caller holds no lock. */
void world_check_no_locks (void);

/* Looks at the disk as the layout says, not at what is in memory: every
   sector is marked used if and only if it belongs to exactly one of the free
   map, the root directory and the files named there.  STRICT: else sectors
   may be marked without belonging to anything.  Ends the program if it is
   not so.  Returns the number of files. */
int world_check_disk (bool strict);

/* Ends the program with a message. */
void world_fail (const char *format, ...)
  __attribute__ ((noreturn, format (__printf__, 1, 2)));

/* Tests use the host's functions. */
#undef printf
#undef malloc
#undef free

#define CHECK(CONDITION)                                                \
  do                                                                    \
    if (!(CONDITION))                                                   \
      world_fail ("%s:%d: not so: %s", __FILE__, __LINE__, #CONDITION); \
  while (0)

#endif /* tests/unit/fs-world.h */
