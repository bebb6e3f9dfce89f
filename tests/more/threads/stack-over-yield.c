/* Three pages below its stack a thread yields: the kernel must notice before
   it looks for the thread's data where they are not. */

#include "tests/more/threads/check.h"
#include "tests/more/threads/pages.h"
#include "tests/more/threads/stunts.h"
#include "threads/palloc.h"
#include "threads/vaddr.h"

#define BELOW 3                 /* Pages below the thread's. */

static thread_func overrun;

/* Yields as soon as possible. */
static void
yield (void)
{
  intr_disable ();
  thread_yield ();
}

void
test_stack_over_yield (void)
{
  /* The pages below the thread's are ours, so they may be written to; and
     its own is the only one that is free. */
  uint8_t *pages = palloc_get_multiple (PAL_ASSERT | PAL_ZERO, BELOW + 1);
  struct pile others;
  pile_up (&others, 0);
  palloc_free_page (pages + BELOW * PGSIZE);
  create ("glutton", PRI_DEFAULT + 1, overrun, pages + BELOW * PGSIZE);
  fail ("nobody noticed");
}

static void
overrun (void *expected)
{
  CHECK (thread_current () == expected, "the thread is elsewhere");
  intr_disable ();
  call_at ((uint8_t *) expected - (BELOW - 1) * PGSIZE, yield);
}
