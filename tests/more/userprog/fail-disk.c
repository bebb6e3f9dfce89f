/* exec when the disk fails, at every request in turn: it returns -1, and
   nothing stays. */
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/more/userprog/hooks.h"

/* More requests than exec makes. */
#define MOST 1000

void
test_main (void)
{
  struct resources before;
  if (wait (exec ("order-child exit 17")) != 17)
    fail ("exec");
  resources_note (&before);

  msg ("requests");
  for (int n = 1; n <= MOST; n++)
    {
      test_fail (TEST_DISK, n);
      pid_t child = exec ("order-child exit 17");
      int left = test_fail (TEST_DISK, 0);
      if (left > 0)
        {
          if (child == PID_ERROR || wait (child) != 17)
            fail ("exec after %d requests", n - 1);
          resources_check (&before, "at last");
          if (n <= 3)
            fail ("only %d requests", n - 1);
          return;
        }
      if (child != PID_ERROR)
        fail ("exec returned %d although request %d failed", child, n);
      resources_check (&before, "requests");
    }
  fail ("there is no end of requests");
}
