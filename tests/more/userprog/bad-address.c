/* Whatever system call has a bad address among its arguments, or its
   arguments at one, the kernel ends the process, and does nothing else.  A
   child makes each of these calls.  Afterwards, files can be used as
   before, so no lock and no disk space was left behind. */
#include <random.h>
#include <stdio.h>
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/more/userprog/bad-calls.h"

#define SIZE 1000

void
test_main (void)
{
  static char data[SIZE];
  char text[128];
  int n, fd;

  random_bytes (data, sizeof data);
  CHECK (create ("data", sizeof data), "create \"data\"");
  CHECK ((fd = open ("data")) > 1, "open \"data\"");
  CHECK (write (fd, data, sizeof data) == sizeof data, "write \"data\"");
  close (fd);

  for (n = 0; bad_call_describe (n, text, sizeof text); n++)
    {
      char command[32];

      snprintf (command, sizeof command, "bad-child %d", n);
      pid_t child = exec (command);
      if (child == PID_ERROR)
        fail ("child %d cannot be started", n);
      int status = wait (child);
      if (status != -1)
        fail ("child %d got away with status %d (%s)", n, status, text);
    }
  msg ("%d calls with bad addresses", n);

  check_file ("data", data, sizeof data);
  CHECK (create ("another", SIZE), "create \"another\"");
  CHECK (remove ("another"), "remove \"another\"");
}
