/* System calls for measuring: what a call costs that does nothing, and what
   the message costs that a process exits with. */

#include <debug.h>
#include <stdio.h>
#include "devices/block.h"
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

/* Reads as many sectors as the argument says. */
static int
call_read (const uint32_t *args, int *result UNUSED)
{
  static uint8_t sectors[8][BLOCK_SECTOR_SIZE];
  ASSERT (args[0] <= sizeof sectors / sizeof *sectors);
  block_transfer (block_get_role (BLOCK_FILESYS), BLOCK_READ, 0, args[0],
                  sectors);
  return 0;
}

/* How many requests the file system has made of its disk. */
static int
call_requests (const uint32_t *args UNUSED, int *result)
{
  struct block_stats stats;
  block_get_stats (block_get_role (BLOCK_FILESYS), &stats);
  *result = stats.requests[BLOCK_READ] + stats.requests[BLOCK_WRITE];
  return 0;
}

/* See tests/bench/user/bench.h. */
static const struct syscall rows[] =
  {
    {call_null, 0, -1},
    {call_message, 0, -1},
    {call_read, 1, -1},
    {call_requests, 0, -1}
  };

const struct syscall_set bench_calls
  = { rows, 64, sizeof rows / sizeof *rows };
