/* A system call that does not exist returns -1, whatever its number, and
   nothing happens. */
#include <limits.h>
#include <stdint.h>
#include <syscall-nr.h>
#include "tests/lib.h"
#include "tests/main.h"
#include "tests/more/userprog/raw.h"
#include "tests/userprog/boundary.h"

/* Makes call NUMBER. */
static void
try (uint32_t number)
{
  const uint32_t words[5] = {number, 0, 0, 0, 0};
  int result = raw_call (words);

  if (result != -1)
    fail ("system call %d returned %d", (int) number, result);
}

void
test_main (void)
{
  for (uint32_t number = 80; number < 200; number++)
    try (number);
  for (int bit = 8; bit < 32; bit++)
    {
      try ((1u << bit) - 1);
      try (1u << bit);
      try ((1u << bit) + SYS_EXIT);
    }
  try (UINT32_MAX);
  msg ("all numbers without a call have been tried");

  /* Such a call has no arguments, so they need not be readable. */
  uint32_t *last = (uint32_t *) get_bad_boundary () - 1;
  *last = 12345;
  CHECK (raw_call (last) == -1, "only the number can be read");
}
