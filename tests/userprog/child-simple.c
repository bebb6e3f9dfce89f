/* A child that says that it runs and returns 81. */
#include "tests/lib.h"

const char *test_name = "child-simple";

int main (void);

int
main (void)
{
  msg ("run");
  return 81;
}
