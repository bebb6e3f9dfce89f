/* After the system calls that go deepest, and page faults in the midst of
   them, there is still room on the process's kernel stack. */
#include <stdint.h>
#include <stdio.h>
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/more/userprog/hooks.h"
#include "tests/more/userprog/raw.h"

/* What must be left: more than an interrupt takes. */
#define ENOUGH 700

/* Does what goes deep. */
static void
go_deep (void)
{
  static char buffer[8192];

  for (int i = 0; i < 5; i++)
    {
      char name[16];
      snprintf (name, sizeof name, "file%d", i);
      create (name, 5000);
      int fd = open (name);
      write (fd, buffer, sizeof buffer);
      seek (fd, 0);
      read (fd, buffer, sizeof buffer);
      wait (exec ("child-simple"));
      wait (exec ("no-such-file"));
      test_fail (TEST_DISK, i + 1);
      exec ("child-simple");
      test_fail (TEST_DISK, 0);
      close (fd);
      remove (name);
    }
}

void
test_main (void)
{
  test_paint ();
  go_deep ();
  int unused = test_unused ();
  if (unused < ENOUGH)
    fail ("only %d bytes are left", unused);
  msg ("there is room");
}
