/* Has the kernel do, for this process, what it must not, as the argument says
   (see hooks.h); it has to notice. */
#include <stdint.h>
#include <stdlib.h>
#include "tests/lib.h"
#include "tests/more/userprog/hooks.h"
#include "tests/more/userprog/raw.h"

int main (int, char *[]);

int
main (int argc UNUSED, char *argv[])
{
  static int target;
  const uint32_t words[]
    = { SYS_TEST_MISCHIEF, atoi (argv[1]), (uint32_t) &target };

  test_name = argv[0];
  msg ("begin");
  raw_call (words);
  fail ("nobody noticed");
}
