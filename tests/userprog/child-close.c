/* A child that closes the descriptor whose number it is called with, which it
   never opened. */
#include <stdlib.h>
#include "tests/lib.h"

const char *test_name = "child-close";

int main (int, char *[]);

int
main (int argc, char *argv[])
{
  int fd = atoi (argv[1]);

  msg ("have %s argument", argc == 2 && fd > 1 ? "the" : "a bad");
  close (fd);
  msg ("live on");
  return EXIT_SUCCESS;
}
