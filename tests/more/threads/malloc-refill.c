/* A block that is freed on a page whose others are all in use is there for
   the next who asks: no further page is taken for it. */

#include "tests/more/threads/check.h"
#include "threads/malloc.h"
#include "threads/palloc.h"

static void *blocks[1024];
static size_t cnt;

/* Allocates one more block of SIZE bytes.  Returns true if that took a
   page. */
static bool
takes_page (size_t size)
{
  size_t pages = palloc_free_cnt (0);
  CHECK (cnt < sizeof blocks / sizeof *blocks, "a page holds too much");
  blocks[cnt] = malloc (size);
  CHECK (blocks[cnt] != NULL, "no memory");
  cnt++;
  return palloc_free_cnt (0) != pages;
}

void
test_malloc_refill (void)
{
  for (size_t size = 16; size <= 1024; size *= 4)
    {
      /* Fill whatever pages there were, then the next one. */
      while (!takes_page (size))
        continue;
      size_t first = cnt - 1;
      while (!takes_page (size))
        continue;
      size_t on_page = cnt - 1 - first;
      /* One place on that page, and all but one on the latest. */
      free (blocks[first]);
      blocks[first] = NULL;
      for (size_t i = 0; i < on_page; i++)
        CHECK (!takes_page (size), "a page was taken after %u blocks",
               (unsigned) i);
      CHECK (takes_page (size), "pages hold more than before");
      while (cnt > 0)
        free (blocks[--cnt]);
      msg ("%u bytes: the free block was used", (unsigned) size);
    }
}
