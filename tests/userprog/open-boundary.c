/* Opens a file whose name begins in one page and ends in the next. */
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/userprog/boundary.h"

void
test_main (void)
{
  const char *name = copy_string_across_boundary ("sample.txt");

  CHECK (open (name) > 1, "open \"sample.txt\"");
}
