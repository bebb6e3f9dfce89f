/* A file that a program has made is copied out of the guest, whole; the
   checker looks at the copy.  Its size is a multiple of nothing. */
#include "tests/lib.h"
#include "tests/main.h"

#define SIZE 9876

void
test_main (void)
{
  static char data[SIZE];
  int fd;

  for (int i = 0; i < SIZE; i++)
    data[i] = i % 251;
  CHECK (create ("made", SIZE), "create \"made\"");
  CHECK ((fd = open ("made")) > 1, "open \"made\"");
  CHECK (write (fd, data, SIZE) == SIZE, "write \"made\"");
}
