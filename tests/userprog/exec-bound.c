/* The command line of a child begins in one page and ends in the next. */
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/userprog/boundary.h"

void
test_main (void)
{
  wait (exec (copy_string_across_boundary ("child-args here there")));
}
