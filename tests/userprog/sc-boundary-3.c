/* A system call of whose number only the first byte can be read, and that byte
   is a good one.  A kernel that looks no further, or that takes what it likes
   for the rest, does not end the process as it should. */
#include <syscall-nr.h>
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/userprog/boundary.h"

void
test_main (void)
{
  char *last = (char *) get_bad_boundary () - 1;

  *last = SYS_EXIT;
  asm volatile ("movl %0, %%esp\n\t"
                "int $0x30"
                : : "r" (last) : "memory");
  fail ("the call came back");
}
