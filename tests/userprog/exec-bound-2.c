/* A call of exec whose argument, the address of the command line, has two
   bytes in the program's last page and two in none.  The process has to be
   ended. */
#include <string.h>
#include <syscall-nr.h>
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/userprog/boundary.h"

void
test_main (void)
{
  const int number = SYS_EXEC;
  char *stack = (char *) get_bad_boundary () - 6;

  memcpy (stack, &number, sizeof number);
  memset (stack + 4, 0, 2);
  asm volatile ("movl %0, %%esp\n\t"
                "int $0x30"
                : : "r" (stack) : "memory");
  fail ("exec came back");
}
