/* The calls of bad-address leave nothing behind in the kernel: no page, no
   block of memory, no thread. */
#include <stdio.h>
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/more/userprog/bad-calls.h"
#include "tests/more/userprog/hooks.h"

/* Calls until all memory has been taken that is kept for the next one. */
#define WARM_UP 10

void
test_main (void)
{
  struct resources before;
  char text[128];

  CHECK (create ("data", 1000), "create \"data\"");
  for (int n = 0; bad_call_describe (n, text, sizeof text); n++)
    {
      char command[32];

      snprintf (command, sizeof command, "bad-child %d", n);
      wait (exec (command));
      if (n >= WARM_UP)
        resources_check (&before, text);
      else if (n == WARM_UP - 1)
        resources_note (&before);
    }
}
