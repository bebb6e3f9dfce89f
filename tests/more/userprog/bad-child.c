/* Makes the system call with a bad address whose number it is given.  Says
   nothing: what the kernel does is what counts. */
#include <stdlib.h>
#include "tests/lib.h"
#include "tests/more/userprog/bad-calls.h"

int main (int, char *[]);

int
main (int argc UNUSED, char *argv[])
{
  bad_call_make (atoi (argv[1]));
  return 123;
}
