/* The kernel writes into its own code, which is read-only. */

#include "tests/more/threads/check.h"

void
test_panic_text_write (void)
{
  *(volatile uint8_t *) &test_panic_text_write = 0xc3;
  fail ("nobody noticed");
}
