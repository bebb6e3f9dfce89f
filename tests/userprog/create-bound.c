/* Makes a file whose name begins in one page and ends in the next. */
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/userprog/boundary.h"

void
test_main (void)
{
  const char *name = copy_string_across_boundary ("half-and-half");

  CHECK (create (name, 0), "create \"half-and-half\"");
  CHECK (!create ("half-and-half", 0), "that is the name it has got");
}
