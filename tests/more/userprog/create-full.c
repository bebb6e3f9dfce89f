/* Files until there is no room for another name: each that was created is
   there, the one that was not has taken nothing, and when one goes there is
   room for one again.  Names are as long as they may be. */
#include <stdio.h>
#include "tests/lib.h"
#include "tests/main.h"

#define MOST 100                /* More than a directory of this stage has. */
#define SIZE 20000              /* So that not many are lost unnoticed. */

/* Puts into NAME the name of file N: 14 characters. */
static void
make_name (char name[15], int n)
{
  snprintf (name, 15, "number-%07d", n);
}

void
test_main (void)
{
  char name[16];
  int cnt, fd;

  msg ("create files until that fails");
  for (cnt = 0; cnt < MOST; cnt++)
    {
      make_name (name, cnt);
      if (!create (name, cnt))
        break;
    }
  if (cnt < 5 || cnt == MOST)
    fail ("%d files can be created", cnt);

  for (int i = 0; i < cnt; i++)
    {
      make_name (name, i);
      if ((fd = open (name)) < 2 || filesize (fd) != i)
        fail ("file %d is not there", i);
      close (fd);
    }

  /* More often than the disk could bear if each took something. */
  msg ("create more, in vain");
  for (int i = 0; i < 2 * 1024 * 1024 / SIZE; i++)
    if (create ("another", SIZE))
      fail ("there is room for another name");
  CHECK (open ("another") == -1, "open \"another\"");

  make_name (name, 0);
  CHECK (remove (name), "remove the first");
  CHECK (!create ("fifteen-letters", 0), "create \"fifteen-letters\"");
  CHECK (open ("fifteen-letters") == -1, "open \"fifteen-letters\"");
  CHECK (create ("another", SIZE), "create \"another\"");
  CHECK (open ("another") > 1, "open \"another\"");
}
