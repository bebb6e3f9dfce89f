/* More pages than there are, from a caller that says it cannot do without. */

#include "tests/more/threads/check.h"
#include "threads/palloc.h"

void
test_panic_page_out (void)
{
  for (;;)
    palloc_get_page (PAL_ASSERT);
}
