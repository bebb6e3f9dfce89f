/* Blocks are allocated until there is no memory, of one size after the
   other: that must be said by a null pointer, each block must keep what is
   written into it, and when all are freed all pages must be free again, but
   for one that each size may keep. */

#include <string.h>
#include "tests/more/threads/check.h"
#include "tests/more/threads/pages.h"
#include "threads/malloc.h"

/* A block; they are linked into a list. */
struct block
  {
    struct block *next;
    uint32_t number;
  };

/* Returns how many blocks of SIZE bytes PAGE_CNT pages must have room for:
   as many as the next power of two, next to a header of 64 bytes, or else
   whole pages with such a header; of these, nine in ten. */
static size_t
room (size_t page_cnt, size_t size)
{
  size_t class = 16;

  if (size > 1024)
    return page_cnt * 9 / 10 / ((size + 64 + 4095) / 4096);
  while (class < size)
    class *= 2;
  return page_cnt * 9 / 10 * ((4096 - 64) / class);
}

/* Allocates all blocks of SIZE bytes there are, and frees them. */
static int
exhaust (size_t size)
{
  struct block *list = NULL;
  struct block *b;
  uint32_t cnt = 0;

  while ((b = malloc (size)) != NULL)
    {
      memset (b, 0xaa, size);
      b->next = list;
      b->number = ++cnt;
      list = b;
    }
  CHECK (malloc (size) == NULL && calloc (1, size) == NULL,
         "there was one more block of %d bytes", (int) size);

  for (uint32_t i = cnt; i > 0; i--)
    {
      b = list;
      CHECK (b != NULL && b->number == i, "block %u of %d bytes is damaged",
             (unsigned) i, (int) size);
      const uint8_t *bytes = (uint8_t *) b;
      for (size_t j = sizeof *b; j < size; j++)
        CHECK (bytes[j] == 0xaa, "byte %d of a block is damaged", (int) j);
      list = b->next;
      free (b);
    }
  return cnt;
}

void
test_malloc_exhaust (void)
{
  static const size_t sizes[] = {16, 24, 100, 128, 256, 500, 1024, 1500,
                                 20000, 16};
  const int size_cnt = sizeof sizes / sizeof *sizes;
  size_t before = free_pages (0);

  for (int i = 0; i < size_cnt; i++)
    {
      size_t least = room (before, sizes[i]);
      size_t cnt = exhaust (sizes[i]);
      CHECK (cnt >= least, "only %d blocks of %d bytes on %d pages",
             (int) cnt, (int) sizes[i], (int) before);
    }

  size_t after = free_pages (0);
  CHECK (after + 7 >= before && after <= before,
         "%d pages were free, now %d", (int) before, (int) after);
  for (int i = 0; i < size_cnt; i++)
    exhaust (sizes[i]);
  CHECK (free_pages (0) == after, "%d pages were free, now %d",
         (int) after, (int) free_pages (0));
  pass ();
}
