/* Child 0 of read-write writes, the others read.  Returns its number. */
#include <stdlib.h>
#include <string.h>
#include "tests/lib.h"

#define SIZE 3000               /* Less than a page, more than sectors. */
#define ROUNDS 150
#define LAST 'z'                /* What the writer ends with. */

const char *test_name = "child-rw";

int main (int, char *[]);

int
main (int argc UNUSED, char *argv[])
{
  static char buffer[SIZE];
  int child = atoi (argv[1]);
  int seen = 0, changes = 0;

  quiet = true;
  int fd;
  CHECK ((fd = open ("file")) > 1, "open \"file\"");
  if (child == 0)
    for (int i = 0; i <= ROUNDS; i++)
      {
        memset (buffer, i < ROUNDS ? 'a' + i % 20 : LAST, SIZE);
        seek (fd, 0);
        if (write (fd, buffer, SIZE) != SIZE)
          fail ("round %d: write", i);
      }
  else
    while (seen != LAST)
      {
        seek (fd, 0);
        if (read (fd, buffer, SIZE) != SIZE)
          fail ("read");
        for (int i = 1; i < SIZE; i++)
          if (buffer[i] != buffer[0])
            fail ("byte %d is %02x, while the first is %02x", i, buffer[i],
                  buffer[0]);
        changes += seen != buffer[0];
        seen = buffer[0];
      }

  /* Reading after the writer is no test. */
  if (child != 0 && changes < ROUNDS / 10)
    fail ("the file was seen in %d states only", changes);
  return child;
}
