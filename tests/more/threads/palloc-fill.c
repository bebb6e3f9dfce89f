/* What pages contain: zeros if asked for, 0xcc once they are free, except
   for what the allocator itself keeps at their beginning. */

#include <string.h>
#include "tests/more/threads/check.h"
#include "threads/palloc.h"
#include "threads/vaddr.h"

#define PAGES 5
#define LINKS 16                /* Bytes that may be the allocator's. */

/* Fails unless the bytes of PAGE from number FROM on are all VALUE. */
static void
check_bytes (const uint8_t *page, size_t from, uint8_t value)
{
  for (size_t i = from; i < PGSIZE; i++)
    CHECK (page[i] == value, "byte %d is %#04x, should be %#04x", (int) i,
           page[i], value);
}

void
test_palloc_fill (void)
{
  uint8_t *page = palloc_get_page (PAL_ASSERT);
  memset (page, 0x5a, PGSIZE);
  palloc_free_page (page);
  check_bytes (page, LINKS, 0xcc);

  uint8_t *again = palloc_get_page (PAL_ASSERT | PAL_ZERO);
  CHECK (again == page, "a page just freed is not the next");
  check_bytes (page, 0, 0);
  palloc_free_page (page);

  uint8_t *pages = palloc_get_multiple (PAL_ASSERT, PAGES);
  memset (pages, 0x5a, PAGES * PGSIZE);
  palloc_free_multiple (pages, PAGES);
  for (int i = 0; i < PAGES; i++)
    check_bytes (pages + i * PGSIZE, LINKS, 0xcc);
  pages = palloc_get_multiple (PAL_ASSERT | PAL_ZERO, PAGES);
  for (int i = 0; i < PAGES; i++)
    check_bytes (pages + i * PGSIZE, 0, 0);
  palloc_free_multiple (pages, PAGES);
  palloc_free_page (NULL);
  palloc_free_multiple (NULL, 3);
  pass ();
}
