/* Makes a system call while the stack pointer points to nothing: 64 MB below
   the program, where its number and arguments cannot be.  The kernel has to
   end the process. */
#include <stdint.h>
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  uintptr_t nowhere = (uintptr_t) test_main - 64 * 1024 * 1024;

  asm volatile ("movl %0, %%esp\n\t"
                "int $0x30"
                : : "r" (nowhere & ~3u) : "memory");
  fail ("the call came back");
}
