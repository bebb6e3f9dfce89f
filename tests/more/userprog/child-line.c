/* Writes lines of one letter, which is that of the child's number, once all
   children are there.  Returns the number. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <syscall-nr.h>
#include "tests/lib.h"
#include "tests/more/userprog/raw.h"

const char *test_name = "child-line";

#define CHILDREN 4
#define LENGTH_CNT 7
#define ROUNDS 4                /* Through all lengths. */

int main (int, char *[]);

/* Puts a mark for CHILD into the file "ready", and waits until it is full of
   marks. */
static void
wait_for_others (int child)
{
  char marks[CHILDREN];
  int fd = open ("ready");

  seek (fd, child);
  if (write (fd, "X", 1) != 1)
    fail ("write into \"ready\"");
  do
    {
      seek (fd, 0);
      if (read (fd, marks, sizeof marks) != sizeof marks)
        fail ("read \"ready\"");
    }
  while (memchr (marks, 0, sizeof marks) != NULL);
  close (fd);
}

int
main (int argc UNUSED, char *argv[])
{
  /* In two pages, and in more than one. */
  static char line[4096];
  static const int lengths[LENGTH_CNT]
    = {4096, 2, 129, 600, 1025, 4095, 3000};
  static const int yield = SYS_YIELD;
  int child = atoi (argv[1]);

  wait_for_others (child);
  for (int i = 0; i < ROUNDS * LENGTH_CNT; i++)
    {
      int length = lengths[i % LENGTH_CNT];

      memset (line, 'A' + child, length - 1);
      line[length - 1] = '\n';
      /* A turn may well end within a line, but that does not let others
         write. */
      raw_call (&yield);
      int put = write (STDOUT_FILENO, line, length);
      if (put != length)
        fail ("write %d bytes returned %d", length, put);
    }
  return child;
}
