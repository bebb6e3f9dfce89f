/* Where the contents of a file are; see inode-map.h. */

#include "filesys/inode-map.h"
#include <debug.h>
#include <errno.h>
#include "filesys/cache.h"
#include "filesys/free-map.h"
#include "filesys/layout.h"

/* Returns the number of sectors in a file of LENGTH bytes. */
static size_t
sectors_for (off_t length)
{
  return ((size_t) length + BLOCK_SECTOR_SIZE - 1) / BLOCK_SECTOR_SIZE;
}

int
inode_map_create (struct inode_map *map, off_t length)
{
  ASSERT (length >= 0);

  size_t cnt = sectors_for (length);
  int error = free_map_take (cnt, &map->start);
  if (error)
    return error;
  map->length = length;
  error = cache_zero (map->start, cnt);
  if (error)
    free_map_release (map->start, cnt);
  return error;
}

void
inode_map_free (const struct inode_map *map)
{
  free_map_release (map->start, sectors_for (map->length));
}

int
inode_map_load (struct inode_map *map, const struct inode_head *head)
{
  if (head->magic != INODE_MAGIC || head->length < 0)
    return -EIO;
  size_t cnt = sectors_for (head->length);
  if (cnt > cache_size () || head->start > cache_size () - cnt)
    return -EIO;
  map->start = head->start;
  map->length = head->length;
  return 0;
}

void
inode_map_store (const struct inode_map *map, struct inode_head *head)
{
  head->start = map->start;
  head->length = map->length;
  head->magic = INODE_MAGIC;
}

size_t
inode_map_find (const struct inode_map *map, size_t index,
                block_sector_t *sector)
{
  size_t cnt = sectors_for (map->length);
  ASSERT (index < cnt);
  *sector = map->start + index;
  return cnt - index;
}
