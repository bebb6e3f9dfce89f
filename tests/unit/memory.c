/* The library's allocator for unit tests. */
#include "unit.h"
#include "threads/malloc.h"

static int block_cnt;
static int allowed = -1;

int
unit_blocks (void)
{
  return block_cnt;
}

void
unit_allow_mallocs (int cnt)
{
  allowed = cnt;
}

void *
malloc (size_t size)
{
  void *p;

  if (allowed == 0)
    return NULL;
  if (allowed > 0)
    allowed--;
  p = platform_malloc (size);
  if (p != NULL)
    block_cnt++;
  return p;
}

void
free (void *p)
{
  if (p != NULL)
    block_cnt--;
  platform_free (p);
}
