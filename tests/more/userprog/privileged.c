/* A program that executes what is the kernel's to execute, or that tries to
   get more privilege, is ended, whatever it tries; the kernel goes on.  Each
   instruction has a child of its own.  The checker looks at which exception
   ended it. */
#include <stdio.h>
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/more/userprog/stunts.h"

void
test_main (void)
{
  struct stunt s;

  for (int n = 0; stunt_get (n, &s); n++)
    {
      char command[32];

      msg ("%s (%02x %02x): %d", s.name, s.code[0], s.code[1], s.vec);
      snprintf (command, sizeof command, "stunt-child %d", n);
      int status = wait (exec (command));
      if (status != (s.vec >= 0 ? -1 : 77))
        fail ("%s: child %d left status %d", s.name, n, status);
    }
}
