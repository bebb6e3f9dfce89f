/* Blocks of every size up to some pages, with special attention to where
   one class of sizes ends and the next begins: each is aligned to 8 bytes,
   has all the room that was asked for, and touches no other; and up to 1 kB
   it takes no more than the next power of two, at least 16. */

#include <string.h>
#include "tests/more/threads/check.h"
#include "threads/malloc.h"
#include "threads/palloc.h"

#define MAX_SIZE 9000

static void
check_size (size_t size)
{
  uint8_t *a = malloc (size);
  uint8_t *b = malloc (size);
  uint8_t *c = malloc (size);

  CHECK (a != NULL && b != NULL && c != NULL, "no block of %d bytes",
         (int) size);
  CHECK (((uintptr_t) a | (uintptr_t) b | (uintptr_t) c) % 8 == 0,
         "a block of %d bytes is not aligned", (int) size);
  memset (a, 1, size);
  memset (c, 3, size);
  memset (b, 2, size);
  for (size_t i = 0; i < size; i++)
    CHECK (a[i] == 1 && b[i] == 2 && c[i] == 3,
           "blocks of %d bytes overlap", (int) size);
  free (b);
  free (a);
  free (c);
}

/* Fails unless 100 blocks of SIZE bytes fit into what so many of CLASS
   bytes need. */
static void
check_waste (size_t size, size_t class)
{
  static void *blocks[100];
  size_t before = palloc_free_cnt (0);

  for (int i = 0; i < 100; i++)
    {
      blocks[i] = malloc (size);
      CHECK (blocks[i] != NULL, "no block of %d bytes", (int) size);
    }
  size_t per_page = (4096 - 64) / class;
  size_t page_cnt = (100 + per_page - 1) / per_page;
  size_t taken = before - palloc_free_cnt (0);
  CHECK (taken <= page_cnt, "100 blocks of %d bytes took %d pages",
         (int) size, (int) taken);
  for (int i = 0; i < 100; i++)
    free (blocks[i]);
}

void
test_malloc_classes (void)
{
  for (size_t size = 1; size <= MAX_SIZE; size += size < 1100 ? 1 : 97)
    check_size (size);
  for (size_t class = 16; class <= 1024; class *= 2)
    {
      check_waste (class, class);
      check_waste (class / 2 + 1, class);
    }
  for (size_t size = 4096 - 64; size < 4096 + 64; size++)
    check_size (size);
  CHECK (malloc (0) == NULL, "a block of 0 bytes is not null");
  free (NULL);
  pass ();
}
