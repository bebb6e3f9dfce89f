/* A system call whose only argument has three bytes in one page and its last
   byte in the next: nothing is wrong with that. */
#include <string.h>
#include <syscall-nr.h>
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/userprog/boundary.h"

void
test_main (void)
{
  char *page = get_boundary_area ();
  const int words[2] = {SYS_EXIT, 67};
  char *stack = memcpy (page - 7, words, sizeof words);

  asm volatile ("movl %0, %%esp\n\t"
                "int $0x30"
                : : "r" (stack) : "memory");
  fail ("exit came back");
}
