/* A system call whose number is the last word of a page and whose argument is
   the first of the next one: nothing is wrong with that. */
#include <syscall-nr.h>
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/userprog/boundary.h"

void
test_main (void)
{
  int *words = get_boundary_area ();

  words[-1] = SYS_EXIT;
  words[0] = 42;
  asm volatile ("movl %0, %%esp\n\t"
                "int $0x30"
                : : "r" (words - 1) : "memory");
  fail ("exit came back");
}
