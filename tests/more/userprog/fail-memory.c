/* exec when memory fails, at every allocation in turn, of pages and of
   blocks: it returns -1, says nothing, and nothing stays. */
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/more/userprog/hooks.h"

/* More allocations than exec needs. */
#define MOST 100

/* Fails each allocation of kind WHAT in turn. */
static void
fail_each (enum test_failure what, const char *name)
{
  struct resources before;
  resources_note (&before);

  for (int n = 1; n <= MOST; n++)
    {
      test_fail (what, n);
      pid_t child = exec ("order-child exit 17");
      int left = test_fail (what, 0);
      if (left > 0)
        {
          if (child == PID_ERROR || wait (child) != 17)
            fail ("exec after %d %s", n - 1, name);
          resources_check (&before, name);
          if (n <= 3)
            fail ("only %d %s", n - 1, name);
          return;
        }
      if (child != PID_ERROR)
        fail ("exec returned %d although allocation %d of %s failed", child,
              n, name);
      resources_check (&before, name);
    }
  fail ("there is no end of %s", name);
}

void
test_main (void)
{
  if (wait (exec ("order-child exit 17")) != 17)
    fail ("exec");
  msg ("pages");
  fail_each (TEST_PAGES, "pages");
  msg ("blocks");
  fail_each (TEST_BLOCKS, "blocks");
}
