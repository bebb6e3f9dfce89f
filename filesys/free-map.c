/* Which sectors are free; see free-map.h.

   The map is searched from its beginning: the first row that is long enough
   is taken, so that where files come to lie depends only on what was made
   and removed before.  `lowest' remembers how much of the beginning is in
   use, so that this costs little while the disk fills up.

   On every change the sectors of the file that have changed bits are
   written, under the lock: two changes to one sector of the map must reach
   the disk in the order in which they are made. */

#include "filesys/free-map.h"
#include <bitmap.h>
#include <debug.h>
#include <errno.h>
#include <round.h>
#include <stdint.h>
#include "filesys/cache.h"
#include "filesys/file.h"
#include "filesys/inode.h"
#include "filesys/layout.h"
#include "threads/synch.h"

/* Protects what follows.  Held while the map's file is written. */
static struct lock lock;
static struct bitmap *map;      /* True: in use. */
static struct file *map_file;   /* Null while changes stay in memory. */
static size_t lowest;           /* All sectors below are in use. */

void
free_map_init (void)
{
  lock_init (&lock);
  map_file = NULL;
  lowest = 0;
  map = bitmap_create (cache_size ());
  if (map == NULL)
    PANIC ("bitmap creation failed--file system device is too large");
  if (bitmap_size (map) <= ROOT_DIR_SECTOR)
    PANIC ("file system device is too small");
  bitmap_mark (map, FREE_MAP_SECTOR);
  bitmap_mark (map, ROOT_DIR_SECTOR);
}

/* Writes those sectors of the map's file that tell about the CNT sectors
   from FIRST on.  Returns 0 or a negative error number.  The lock is
   held. */
static int
write_back (block_sector_t first, size_t cnt)
{
  if (map_file == NULL || cnt == 0)
    return 0;

  size_t begin = ROUND_DOWN (first / 8, BLOCK_SECTOR_SIZE);
  size_t end = ROUND_UP ((first + cnt - 1) / 8 + 1, BLOCK_SECTOR_SIZE);
  if (end > bitmap_file_size (map))
    end = bitmap_file_size (map);
  const uint8_t *bytes = (const uint8_t *) bitmap_words (map);
  off_t size = end - begin;
  off_t written = file_write_at (map_file, bytes + begin, size, begin);
  return written == size ? 0 : written < 0 ? written : -EIO;
}

int
free_map_take (size_t cnt, block_sector_t *first)
{
  *first = 0;
  if (cnt == 0)
    return 0;

  int error = -ENOSPC;
  lock_acquire (&lock);
  size_t found = bitmap_scan_and_flip (map, lowest, cnt, false);
  if (found != BITMAP_ERROR)
    {
      error = write_back (found, cnt);
      if (!error)
        {
          *first = found;
          if (found == lowest || cnt == 1)
            lowest = found + cnt;
        }
      else
        {
          /* Some of it may have been written. */
          bitmap_set_multiple (map, found, cnt, false);
          write_back (found, cnt);
        }
    }
  lock_release (&lock);
  return error;
}

bool
free_map_allocate (size_t cnt, block_sector_t *first)
{
  return free_map_take (cnt, first) == 0;
}

void
free_map_release (block_sector_t first, size_t cnt)
{
  if (cnt == 0)
    return;

  lock_acquire (&lock);
  ASSERT (bitmap_all (map, first, cnt));
  bitmap_set_multiple (map, first, cnt, false);
  if (first < lowest)
    lowest = first;
  write_back (first, cnt);
  lock_release (&lock);
}

size_t
free_map_count (void)
{
  lock_acquire (&lock);
  size_t cnt = bitmap_count (map, 0, bitmap_size (map), false);
  lock_release (&lock);
  return cnt;
}

void
free_map_create (void)
{
  /* Its own sectors are taken while the map is in memory only. */
  if (!inode_create (FREE_MAP_SECTOR, bitmap_file_size (map)))
    PANIC ("free map creation failed");
  map_file = file_open (inode_open (FREE_MAP_SECTOR));
  if (map_file == NULL)
    PANIC ("can't open free map");
  if (!bitmap_write (map, map_file))
    PANIC ("can't write free map");
}

void
free_map_open (void)
{
  map_file = file_open (inode_open (FREE_MAP_SECTOR));
  if (map_file == NULL)
    PANIC ("can't open free map: no file system on %s (-f makes one)",
           cache_name ());
  if (file_length (map_file) != (off_t) bitmap_file_size (map)
      || !bitmap_read (map, map_file)
      || !bitmap_test (map, FREE_MAP_SECTOR)
      || !bitmap_test (map, ROOT_DIR_SECTOR))
    PANIC ("can't read free map: the file system on %s is damaged",
           cache_name ());
  lowest = 0;
}

void
free_map_close (void)
{
  lock_acquire (&lock);
  struct file *file = map_file;
  map_file = NULL;
  lock_release (&lock);
  file_close (file);
}

/* Reads B from FILE; see bitmap.h. */
bool
bitmap_read (struct bitmap *b, struct file *file)
{
  off_t size = bitmap_file_size (b);
  return file_read_at (file, bitmap_words (b), size, 0) == size;
}

/* Writes B to FILE; see bitmap.h. */
bool
bitmap_write (const struct bitmap *b, struct file *file)
{
  off_t size = bitmap_file_size (b);
  const void *words = bitmap_words ((struct bitmap *) b);
  return file_write_at (file, words, size, 0) == size;
}
