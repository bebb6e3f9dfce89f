/* Counting what system calls come to, and what they leave.

   The functions that carry out system calls are called through others here,
   by the linker's --wrap, which count how they end; so the kernel need not
   know.  What they leave is in the ledger (ledger.h). */

#include "tests/more/userprog/tally.h"
#include <debug.h>
#include <stdint.h>
#include <syscall-nr.h>
#include "tests/more/userprog/hooks.h"
#include "tests/more/userprog/ledger.h"
#include "threads/intr-level.h"
#include "threads/thread.h"

/* How often calls ended how; protected by interrupts off. */
static int counts[TEST_CALLS][TEST_ERRORS];

/* Threads when the mark was set; protected by interrupts off. */
static int threads_marked;

/* Counts that CALL has ended with ERROR, 0 or negative.  Returns ERROR. */
static int
count (int call, int error)
{
  ASSERT (error <= 0 && -error < TEST_ERRORS);
  enum intr_level old_level = intr_disable ();
  counts[call][-error]++;
  intr_set_level (old_level);
  return error;
}

#define COUNTED(NAME, NUMBER)                                           \
        syscall_func __real_##NAME, __wrap_##NAME;                      \
        int                                                             \
        __wrap_##NAME (const uint32_t *args, int *result)               \
        {                                                               \
          return count (NUMBER, __real_##NAME (args, result));          \
        }

COUNTED (sys_exit, SYS_EXIT)
COUNTED (sys_exec, SYS_EXEC)
COUNTED (sys_wait, SYS_WAIT)
COUNTED (sys_create, SYS_CREATE)
COUNTED (sys_remove, SYS_REMOVE)
COUNTED (sys_open, SYS_OPEN)
COUNTED (sys_filesize, SYS_FILESIZE)
COUNTED (sys_read, SYS_READ)
COUNTED (sys_write, SYS_WRITE)
COUNTED (sys_seek, SYS_SEEK)
COUNTED (sys_tell, SYS_TELL)
COUNTED (sys_close, SYS_CLOSE)

/* Counts thread T in *CNT. */
static void
count_thread (struct thread *t UNUSED, void *cnt_)
{
  int *cnt = cnt_;
  ++*cnt;
}

/* Returns the number of threads. */
static int
thread_cnt (void)
{
  int cnt = 0;
  enum intr_level old_level = intr_disable ();
  thread_foreach (count_thread, &cnt);
  intr_set_level (old_level);
  return cnt;
}

int
tally_count (const uint32_t *args, int *result)
{
  if (args[0] < TEST_CALLS && args[1] < TEST_ERRORS)
    *result = counts[args[0]][args[1]];
  return 0;
}

int
tally_mark (const uint32_t *args UNUSED, int *result UNUSED)
{
  threads_marked = thread_cnt ();
  ledger_mark ();
  return 0;
}

int
tally_grown (const uint32_t *args UNUSED, int *result)
{
  *result = ledger_count () + thread_cnt () - threads_marked;
  return 0;
}

int
tally_tell (const uint32_t *args UNUSED, int *result UNUSED)
{
  ledger_print ();
  return 0;
}
