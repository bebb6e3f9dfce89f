/* A block is freed twice. */

#include "tests/more/threads/check.h"
#include "threads/malloc.h"

void
test_panic_free_twice (void)
{
  void *keep = malloc (64);
  void *block = malloc (64);
  free (block);
  free (block);
  free (keep);
  fail ("nobody noticed");
}
