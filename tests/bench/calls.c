/* System calls for measuring: what a call costs that does nothing, and what
   the message costs that a process exits with. */

#include <debug.h>
#include <stdio.h>
#include "tests/bench/bench.h"
#include "threads/thread.h"
#include "userprog/syscall-table.h"

static int
call_null (const uint32_t *args UNUSED, int *result UNUSED)
{
  return 0;
}

static int
call_message (const uint32_t *args UNUSED, int *result UNUSED)
{
  printf ("%s: exit(%d)\n", "tiny", 0);
  return 0;
}

/* SYS_BENCH_NULL and SYS_BENCH_MESSAGE in tests/bench/user/bench.h. */
static const struct syscall rows[] =
  {
    {call_null, 0, -1},
    {call_message, 0, -1}
  };

const struct syscall_set bench_calls
  = { rows, 64, sizeof rows / sizeof *rows };
