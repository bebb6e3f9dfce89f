/* A second handler is registered for the timer's interrupt. */

#include "tests/more/threads/check.h"
#include "threads/interrupt.h"

static intr_handler_func ignore;

void
test_panic_handler_twice (void)
{
  intr_register_ext (0x20, ignore, "intruder");
  fail ("nobody noticed");
}

static void
ignore (struct intr_frame *frame UNUSED)
{
}
