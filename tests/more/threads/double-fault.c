/* The stack pointer points into memory that does not exist: not even an
   exception can be delivered.  Instead of starting anew the machine must
   say which thread it was, and where. */

#include "tests/more/threads/check.h"
#include "tests/more/threads/stunts.h"

static thread_func stumble;

void
test_double_fault (void)
{
  create ("stumbler", PRI_DEFAULT + 1, stumble, NULL);
  fail ("nobody noticed");
}

static void
stumble (void *aux UNUSED)
{
  call_at ((void *) 0x20000000, use_10_bytes);
}
