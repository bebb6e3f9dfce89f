/* Reads the file that syn-read has written a byte at a time, so that readers
   take turns often, and compares it with what its parent must have written.
   Returns the number that it is called with. */
#include <random.h>
#include <stdlib.h>
#include "tests/filesys/base/syn-read.h"
#include "tests/lib.h"

const char *test_name = "child-syn-read";

int main (int, char *[]);

int
main (int argc UNUSED, char *argv[])
{
  static char data[FILE_SIZE];
  int fd;

  quiet = true;
  random_init (SEED);
  random_bytes (data, sizeof data);

  CHECK ((fd = open (FILE_NAME)) > 1, "open \"" FILE_NAME "\"");
  for (size_t ofs = 0; ofs < sizeof data; ofs++)
    {
      char byte;
      CHECK (read (fd, &byte, 1) == 1, "read \"" FILE_NAME "\"");
      compare_bytes (&byte, data + ofs, 1, ofs, FILE_NAME);
    }
  close (fd);
  return atoi (argv[1]);
}
