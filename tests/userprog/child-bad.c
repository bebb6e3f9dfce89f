/* A child that the kernel has to end: it makes a system call while its stack
   pointer points to nothing. */
#include "tests/lib.h"
#include "tests/main.h"

void
test_main (void)
{
  asm volatile ("movl $0x20101234, %esp\n\t"
                "int $0x30");
  fail ("the call came back");
}
