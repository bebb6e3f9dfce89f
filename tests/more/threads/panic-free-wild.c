/* What is freed is the middle of a block. */

#include "tests/more/threads/check.h"
#include "threads/malloc.h"

void
test_panic_free_wild (void)
{
  uint8_t *block = malloc (64);
  free (block + 8);
  fail ("nobody noticed");
}
