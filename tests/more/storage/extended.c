/* Partitions within an extended partition, and a disk of many sectors. */

#include <errno.h>
#include <string.h>
#include "devices/block.h"
#include "tests/more/storage/tests.h"
#include "tests/more/threads/check.h"

/* Fails the test unless partition NAME is SIZE sectors from FIRST on of its
   disk, hdb, as far as one can see by writing to its first and last. */
static void
check_part (const char *name, enum block_type type, block_sector_t first,
            block_sector_t size)
{
  static uint8_t mine[BLOCK_SECTOR_SIZE], theirs[BLOCK_SECTOR_SIZE];
  struct block *disk = block_get_by_name ("hdb");
  struct block *part = block_get_by_name (name);
  CHECK (part != NULL, "there is no %s", name);
  CHECK (block_type (part) == type, "%s is of type %d", name,
         block_type (part));
  CHECK (block_size (part) == size, "%s has %"PRDSNu" sectors", name,
         block_size (part));
  for (block_sector_t s = 0; s < size; s += size - 1)
    if (type != BLOCK_FOREIGN)
      {
        memset (mine, s + first, sizeof mine);
        block_write (part, s, mine);
        block_read (disk, first + s, theirs);
        CHECK (!memcmp (mine, theirs, sizeof mine),
               "sector %"PRDSNu" of %s is somewhere else", s, name);
      }
    else
      CHECK (block_transfer (part, BLOCK_WRITE, s, 1, mine) == -EINVAL,
             "%s can be written to", name);
}

void
test_disk_extended (void)
{
  check_part ("hdb1", BLOCK_FILESYS, 10, 20);
  check_part ("hdb2", BLOCK_SCRATCH, 110, 30);
  check_part ("hdb3", BLOCK_FOREIGN, 160, 40);
  check_part ("hdb4", BLOCK_SWAP, 210, 50);
  check_part ("hdb5", BLOCK_FOREIGN, 310, 60);
  CHECK (block_get_by_name ("hdb6") == NULL, "there is more");
  CHECK (!memcmp (block_name (scratch ()), "hda", 3),
         "the scratch device is %s, not the first one",
         block_name (scratch ()));
  pass ();
}

/* Sector numbers with bits in all four registers. */
void
test_disk_large (void)
{
  static uint8_t sector[BLOCK_SECTOR_SIZE];
  static const block_sector_t places[] =
    { 0x0, 0x80, 0x7fff, 0x8000, 0x10001, 0x123456, 0x1f0000 };
  const size_t cnt = sizeof places / sizeof *places;
  struct block *disk = block_get_by_name ("hdb1");
  CHECK (disk != NULL && block_size (disk) > 0x1f0000, "it is too small");
  for (size_t i = 0; i < cnt; i++)
    {
      memset (sector, i + 1, sizeof sector);
      block_write (disk, places[i], sector);
    }
  for (size_t i = 0; i < cnt; i++)
    {
      block_read (disk, places[i], sector);
      for (size_t j = 0; j < sizeof sector; j++)
        CHECK (sector[j] == i + 1, "sector %#"PRIx32" is wrong", places[i]);
    }
  pass ();
}
