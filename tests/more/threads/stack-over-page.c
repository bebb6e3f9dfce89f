/* A thread's stack pointer gets three pages below its stack, as happens
   with a large local array that is hardly written to: `magic' is as it was.
   The kernel must notice at the next timer interrupt, and name the thread,
   not the owner of the page that the stack pointer is in. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "tests/more/threads/pages.h"
#include "tests/more/threads/stunts.h"
#include "threads/palloc.h"
#include "threads/synch.h"
#include "threads/vaddr.h"

#define BELOW 3                 /* Pages below the thread's. */

static thread_func overrun;

/* Keeps the processor busy for two ticks, less than a time slice. */
static void
spin (void)
{
  int64_t start = timer_ticks ();
  while (timer_elapsed (start) < 2)
    barrier ();
}

void
test_stack_over_page (void)
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
  call_at ((uint8_t *) expected - (BELOW - 1) * PGSIZE, spin);
  fail ("the timer interrupt did not notice");
}
