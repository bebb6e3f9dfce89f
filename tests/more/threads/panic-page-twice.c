/* A page is freed twice. */

#include "tests/more/threads/check.h"
#include "threads/palloc.h"

void
test_panic_page_twice (void)
{
  void *page = palloc_get_page (PAL_ASSERT);
  palloc_free_page (page);
  palloc_free_page (page);
  fail ("nobody noticed");
}
