/* Reads and writes of random sectors, numbers of sectors and addresses in
   memory, against a model: a copy of the device in memory. */

#include <errno.h>
#include <round.h>
#include <string.h>
#include "devices/block.h"
#include "tests/more/storage/tests.h"
#include "tests/more/threads/check.h"
#include "threads/malloc.h"
#include "threads/palloc.h"
#include "threads/vaddr.h"

/* Most sectors of a request: more than a disk can move at once. */
#define CNT_MAX 300

/* How far the buffer may be from the start of a page. */
#define SHIFT_MAX 7

/* Returns SIZE bytes of memory in whole pages. */
static uint8_t *
get_pages (size_t size)
{
  uint8_t *p = palloc_get_multiple (0, DIV_ROUND_UP (size, PGSIZE));
  CHECK (p != NULL, "no memory for %zu bytes", size);
  return p;
}

static void
free_pages (void *p, size_t size)
{
  palloc_free_multiple (p, DIV_ROUND_UP (size, PGSIZE));
}

void
check_random (struct block *b, size_t sectors, int steps, uint32_t seed)
{
  size_t most = sectors < CNT_MAX ? sectors : CNT_MAX;
  size_t model_size = sectors * BLOCK_SECTOR_SIZE;
  size_t buffer_size = most * BLOCK_SECTOR_SIZE + SHIFT_MAX;
  uint8_t *model = get_pages (model_size);
  uint8_t *pages = get_pages (buffer_size);

  CHECK (block_transfer (b, BLOCK_READ, 0, sectors, model) == 0,
         "cannot read all %zu sectors", sectors);
  for (int i = 0; i < steps; i++)
    {
      size_t cnt = (draw (&seed) % 4 == 0
                    ? 1 + draw (&seed) % most : 1 + draw (&seed) % 8);
      block_sector_t first = draw (&seed) % (sectors - cnt + 1);
      uint8_t *buffer = pages + draw (&seed) % (SHIFT_MAX + 1);
      size_t size = cnt * BLOCK_SECTOR_SIZE;
      uint8_t *place = model + first * BLOCK_SECTOR_SIZE;
      if (draw (&seed) % 2 == 0)
        {
          for (size_t j = 0; j < size; j += 4)
            buffer[j] = buffer[j + 1] = buffer[j + 2] = draw (&seed);
          memcpy (place, buffer, size);
          CHECK (block_transfer (b, BLOCK_WRITE, first, cnt, buffer) == 0,
                 "cannot write %zu sectors from %"PRDSNu" on", cnt, first);
        }
      else
        {
          memset (buffer, 0x5a, size);
          CHECK (block_transfer (b, BLOCK_READ, first, cnt, buffer) == 0,
                 "cannot read %zu sectors from %"PRDSNu" on", cnt, first);
        }
      CHECK (!memcmp (buffer, place, size),
             "step %d: %zu sectors from %"PRDSNu" on are wrong", i, cnt,
             first);
    }

  free_pages (pages, buffer_size);
  free_pages (model, model_size);
}

struct block *
scratch (void)
{
  struct block *b = block_get_role (BLOCK_SCRATCH);
  CHECK (b != NULL, "there is no scratch device");
  return b;
}

void
test_disk_random (void)
{
  check_random (scratch (), 400, 400, 1);
  pass ();
}

/* The same in a few steps, for slow disks. */
void
test_disk_some (void)
{
  check_random (scratch (), 400, 30, 1);
  pass ();
}

void
test_disk_memory (void)
{
  struct block *b = block_get_by_name ("mem0");
  CHECK (b != NULL, "there is no disk in memory");
  CHECK (block_size (b) == 513 * 2, "its size is %"PRDSNu, block_size (b));
  check_random (b, 333, 2000, 2);

  static uint8_t sector[BLOCK_SECTOR_SIZE];
  block_write (b, block_size (b) - 1, sector);
  CHECK (block_transfer (b, BLOCK_READ, block_size (b) - 1, 2, sector)
         == -EINVAL, "it goes on behind its end");
  pass ();
}
