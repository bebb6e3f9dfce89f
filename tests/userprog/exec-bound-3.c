/* The first character of the command line is the program's last byte; its end
   is nowhere.  The process has to be ended. */
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/userprog/boundary.h"

void
test_main (void)
{
  char *line = (char *) get_bad_boundary () - 1;

  *line = 'a';
  exec (line);
  fail ("exec came back");
}
