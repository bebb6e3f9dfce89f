/* What programs call of the kernel's hooks: see hooks.h. */
#include "tests/more/userprog/hooks.h"
#include <stdint.h>
#include "tests/lib.h"
#include "tests/more/userprog/order.h"
#include "tests/more/userprog/raw.h"

/* Turns in which orphans come to their end. */
#define PATIENCE 1000

/* Names of resources, for messages. */
static const char *const names[TEST_RESOURCE_CNT] =
  {
    "free kernel pages", "free user pages", "bytes of the heap", "threads"
  };

int
test_fail (enum test_failure what, unsigned n)
{
  const uint32_t words[] = { SYS_TEST_FAIL, what, n };
  return raw_call (words);
}

int
test_bits (void)
{
  const uint32_t words[] = { SYS_TEST_BITS };
  return raw_call (words);
}

int
test_kill (int pid)
{
  const uint32_t words[] = { SYS_TEST_KILL, pid };
  return raw_call (words);
}

int
test_used (enum test_resource what)
{
  const uint32_t words[] = { SYS_TEST_USED, what };
  return raw_call (words);
}

void
test_paint (void)
{
  const uint32_t words[] = { SYS_TEST_PAINT };
  raw_call (words);
}

int
test_unused (void)
{
  const uint32_t words[] = { SYS_TEST_UNUSED };
  return raw_call (words);
}

void
resources_note (struct resources *r)
{
  for (int i = 0; i < TEST_RESOURCE_CNT; i++)
    r->used[i] = test_used (i);
}

void
resources_check (const struct resources *r, const char *when)
{
  /* Nobody waits for orphans, so they may still be about to end. */
  for (int i = 0; i < PATIENCE; i++)
    if (test_used (TEST_THREADS) > r->used[TEST_THREADS])
      yield_times (1);

  for (int i = 0; i < TEST_RESOURCE_CNT; i++)
    {
      int now = test_used (i);
      if (now != r->used[i])
        fail ("%s: %d %s, there were %d", when, now, names[i], r->used[i]);
    }
}
