/* Disks in memory: for benchmarks, which want to see what the kernel costs
   and not what a disk does, and for machines without a disk.

   The sectors are in pages from wherever there are any; a table says in
   which. */

#include "devices/memdisk.h"
#include <debug.h>
#include <round.h>
#include <stdint.h>
#include <string.h>
#include "threads/malloc.h"
#include "threads/palloc.h"
#include "threads/vaddr.h"

#define SECTORS_PER_PAGE (PGSIZE / BLOCK_SECTOR_SIZE)

/* Moves sectors; see struct block_operations.  Two requests for the same
   sector at once may mix its contents, as a disk may. */
static int
memdisk_transfer (void *pages_, enum block_dir dir, block_sector_t first,
                  size_t sectors, void *buffer_)
{
  uint8_t **pages = pages_;
  uint8_t *buffer = buffer_;
  while (sectors > 0)
    {
      /* All that are in one page at once. */
      unsigned offset = first % SECTORS_PER_PAGE;
      size_t cnt = SECTORS_PER_PAGE - offset;
      if (cnt > sectors)
        cnt = sectors;
      uint8_t *place = (pages[first / SECTORS_PER_PAGE]
                        + offset * BLOCK_SECTOR_SIZE);
      size_t size = cnt * BLOCK_SECTOR_SIZE;
      if (dir == BLOCK_READ)
        memcpy (buffer, place, size);
      else
        memcpy (place, buffer, size);
      first += cnt;
      buffer += size;
      sectors -= cnt;
    }
  return 0;
}

static const struct block_operations memdisk_operations =
  { .transfer = memdisk_transfer };

struct block *
memdisk_create (const char *name, block_sector_t sectors)
{
  size_t page_cnt = DIV_ROUND_UP (sectors, SECTORS_PER_PAGE);
  uint8_t **pages = calloc (page_cnt, sizeof *pages);
  if (pages == NULL)
    PANIC ("%s: no memory for %zu pages", name, page_cnt);
  for (size_t i = 0; i < page_cnt; i++)
    {
      pages[i] = palloc_get_page (PAL_ZERO | PAL_USER);
      if (pages[i] == NULL)
        pages[i] = palloc_get_page (PAL_ZERO);
      if (pages[i] == NULL)
        PANIC ("%s: no memory for page %zu of %zu", name, i, page_cnt);
    }
  return block_register (name, BLOCK_RAW, "in memory", sectors,
                         &memdisk_operations, pages);
}
