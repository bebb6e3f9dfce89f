/* The rules of calloc: the block is all zero whatever was there before, and
   a product that does not fit into 32 bits is no memory, not a small
   block. */

#include <string.h>
#include "tests/more/threads/check.h"
#include "threads/malloc.h"

void
test_calloc_rules (void)
{
  for (size_t size = 1; size < 10000; size = size * 3 / 2 + 1)
    {
      uint8_t *dirty = malloc (size);
      CHECK (dirty != NULL, "no block of %d bytes", (int) size);
      memset (dirty, 0x77, size);
      free (dirty);

      uint8_t *block = calloc (size, 1);
      CHECK (block != NULL, "no zero block of %d bytes", (int) size);
      for (size_t i = 0; i < size; i++)
        CHECK (block[i] == 0, "byte %d is %#04x", (int) i, block[i]);
      free (block);
    }

  CHECK (calloc (0x10000, 0x10000) == NULL, "got 4 GB");
  CHECK (calloc (0x10001, 0x10000) == NULL, "got 4 GB and 64 kB");
  CHECK (calloc (3, 0x55555556) == NULL, "got 4 GB and 2 bytes");
  CHECK (calloc (SIZE_MAX, 2) == NULL, "got 8 GB");
  CHECK (calloc (SIZE_MAX, SIZE_MAX) == NULL, "got all there ever was");
  CHECK (calloc (0, 5) == NULL && calloc (5, 0) == NULL,
         "nothing is not null");
  pass ();
}
