/* The kernel started by the emulator itself, without the harness's settings:
   the emulator puts the kernel's name in front of the words, and the kernel
   must not take it for one of them. */

#include "tests/more/threads/check.h"

void
test_cmdline_plain (void)
{
  msg ("the words were understood");
}
