/* Writes one part of the file that syn-write has created: the number of the
   part is what it is called with, and what it returns.  It says nothing
   unless it fails. */
#include <random.h>
#include <stdlib.h>
#include "tests/filesys/base/syn-write.h"
#include "tests/lib.h"

int main (int, char *[]);

int
main (int argc UNUSED, char *argv[])
{
  static char data[FILE_SIZE];
  int part = atoi (argv[1]);
  int fd;

  quiet = true;
  random_init (SEED);
  random_bytes (data, sizeof data);

  CHECK ((fd = open (FILE_NAME)) > 1, "open \"" FILE_NAME "\"");
  seek (fd, part * PART_SIZE);
  CHECK (write (fd, data + part * PART_SIZE, PART_SIZE) == PART_SIZE,
         "write part %d of \"" FILE_NAME "\"", part);
  close (fd);
  return part;
}
