/* The rules of realloc: a null block is allocated, a size of 0 frees, the
   contents are kept as far as they fit, and if there is no memory the old
   block survives. */

#include "tests/more/threads/check.h"
#include "tests/more/threads/pages.h"
#include "threads/malloc.h"

/* Writes numbers into the SIZE bytes of BLOCK. */
static void
fill (uint8_t *block, size_t size)
{
  for (size_t i = 0; i < size; i++)
    block[i] = i * 7;
}

/* Fails unless the first SIZE of them are there. */
static void
check (const uint8_t *block, size_t size)
{
  for (size_t i = 0; i < size; i++)
    CHECK (block[i] == (uint8_t) (i * 7), "byte %d was not kept", (int) i);
}

void
test_realloc_rules (void)
{
  static const size_t sizes[] = {1, 16, 17, 300, 1024, 1025, 4000, 5000,
                                 12000, 3000, 1000, 999, 40, 16, 3, 8000};
  uint8_t *block = realloc (NULL, 10);
  CHECK (block != NULL, "a null pointer was not allocated");
  size_t size = 10;
  fill (block, size);

  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
    {
      block = realloc (block, sizes[i]);
      CHECK (block != NULL, "no memory for %d bytes", (int) sizes[i]);
      check (block, size < sizes[i] ? size : sizes[i]);
      size = sizes[i];
      fill (block, size);
    }
  msg ("contents survive");

  CHECK (realloc (block, 0x7fffffff) == NULL, "got 2 GB");
  CHECK (realloc (block, SIZE_MAX) == NULL, "got 4 GB");
  check (block, size);

  struct pile pile;
  pile_up (&pile, 0);
  CHECK (realloc (block, 3 * size) == NULL, "got memory when there is none");
  check (block, size);
  pile_free (&pile);
  msg ("failure leaves the block alone");

  size_t before = free_pages (0);
  CHECK (realloc (block, 0) == NULL, "0 bytes are not null");
  CHECK (free_pages (0) > before, "0 bytes did not free the block");
  CHECK (realloc (NULL, 0) == NULL, "0 bytes of nothing are not null");
  msg ("a size of 0 frees");
}
