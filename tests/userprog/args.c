/* Prints the words that the program was called with, as main gets them.  The
   same program is args-none and the like, and child-args, which other programs
   start. */
#include <stdint.h>
#include "tests/lib.h"

const char *test_name = "args";

int main (int, char *[]);

int
main (int argc, char *argv[])
{
  msg ("argc is %d", argc);

  /* The word behind the last one is to be null. */
  for (int i = 0; i <= argc; i++)
    if (argv[i] == NULL)
      msg ("argv[%d] is null", i);
    else
      msg ("argv[%d] is \"%s\"", i, argv[i]);

  CHECK ((uintptr_t) argv % sizeof *argv == 0, "argv is aligned");
  return EXIT_SUCCESS;
}
