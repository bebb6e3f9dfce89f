/* Puts the number of a system call into the very last word below the kernel's
   addresses, so that its argument would be in the kernel's.  The process has
   to end with status -1, and not with what a kernel has there. */
#include <syscall-nr.h>
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  asm volatile ("movl $0xbffffffc, %%esp\n\t"
                "movl %0, (%%esp)\n\t"
                "int $0x30"
                : : "i" (SYS_EXIT) : "memory");
  fail ("exit came back");
}
