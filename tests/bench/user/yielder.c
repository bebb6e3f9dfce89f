/* A program that gives way, as often as somebody may want to measure. */
#include <syscall-nr.h>
#include "tests/bench/user/bench.h"

int
main (void)
{
  for (int i = 0; i < 2 * SAMPLES; i++)
    call1 (SYS_YIELD, 0);
  return 0;
}
