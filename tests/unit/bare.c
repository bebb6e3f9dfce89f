/* Linux on the 80x86 without a C library as a platform for unit tests: what
   is tested is compiled exactly as for the kernel. */
#include "unit.h"

/* entry.S. */
int bare_system_call (int number, int, const void *, int);
void bare_start (void);

enum { LINUX_EXIT = 1, LINUX_WRITE = 4 };

/* Memory for platform_malloc, given out from the beginning to the end and
   never again. */
static uint32_t memory[16 * 1024 * 1024];
static size_t used;

void
platform_write (const char *s, size_t size)
{
  bare_system_call (LINUX_WRITE, 1, s, size);
}

void
platform_exit (int status)
{
  for (;;)
    bare_system_call (LINUX_EXIT, status, NULL, 0);
}

void *
platform_malloc (size_t size)
{
  size_t words = size / 4 + (size % 4 != 0) + 1;
  uint32_t *block = &memory[used];

  if (words > sizeof memory / 4 - used)
    return NULL;
  used += words;
  *block = words - 1;
  return block + 1;
}

/* Makes the contents useless. */
void
platform_free (void *p)
{
  uint32_t *block = p;
  uint32_t i;

  if (block != NULL)
    for (i = 0; i < block[-1]; i++)
      block[i] = 0xcccccccc;
}

/* Called by entry.S. */
void
bare_start (void)
{
  platform_exit (unit_main ());
}
