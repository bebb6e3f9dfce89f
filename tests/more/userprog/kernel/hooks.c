/* System calls of the kernel that these tests run in: see hooks.h. */

#include "tests/more/userprog/hooks.h"
#include <debug.h>
#include <errno.h>
#include <stdbool.h>
#include <string.h>
#include "devices/block.h"
#include "tests/more/userprog/tally.h"
#include "threads/interrupt.h"
#include "threads/malloc.h"
#include "threads/palloc.h"
#include "threads/stage.h"
#include "threads/synch.h"
#include "threads/thread.h"
#include "threads/vaddr.h"
#include "userprog/pagedir.h"
#include "userprog/process.h"
#include "userprog/syscall-table.h"
#include "userprog/uaccess.h"

/* Paint for unused stack, and how far from those who paint. */
#define PAINT 0xa5
#define WET 64

/* True if the bits of the entry for PAGE, a kernel address, follow what is
   done to the page. */
static bool
has_bits (volatile int *page)
{
  uint32_t *pd = thread_current ()->pagedir;
  const void *p = (const void *) page;
  pagedir_set_dirty (pd, p, false);
  pagedir_set_accessed (pd, p, false);
  bool clean = !pagedir_is_dirty (pd, p) && !pagedir_is_accessed (pd, p);
  (void) *page;
  bool read = !pagedir_is_dirty (pd, p) && pagedir_is_accessed (pd, p);
  *page = 0;
  return clean && read && pagedir_is_dirty (pd, p);
}

static int
sys_bits (const uint32_t *args UNUSED, int *result)
{
  /* The pages taken, each with the address of the one before. */
  void **last = NULL;
  int cnt = 0;
  bool good = true;
  for (void **page; (page = palloc_get_page (PAL_USER)) != NULL; cnt++)
    {
      good = good && has_bits ((volatile int *) page);
      *page = last;
      last = page;
    }
  while (last != NULL)
    {
      void **page = last;
      last = *page;
      palloc_free_page (page);
    }
  *result = cnt;
  return good ? 0 : -EINVAL;
}

/* A process to be killed, and whether it was found. */
struct victim
  {
    tid_t tid;
    bool found;
  };

static void
kill_if_victim (struct thread *t, void *victim_)
{
  struct victim *victim = victim_;
  if (t->tid == victim->tid && t->pagedir != NULL)
    {
      process_kill (t->process);
      victim->found = true;
    }
}

static int
sys_kill (const uint32_t *args, int *result UNUSED)
{
  struct victim victim = { args[0], false };
  enum intr_level old_level = intr_disable ();
  thread_foreach (kill_if_victim, &victim);
  intr_set_level (old_level);
  return victim.found ? 0 : -ECHILD;
}

static int
sys_mischief (const uint32_t *args, int *result)
{
  static struct lock lock;
  const void *user = (const void *) args[1];

  lock_init (&lock);
  switch (args[0])
    {
    case TEST_NULL:
      *result = *(volatile int *) NULL;
      return 0;
    case TEST_DIRECTLY:
      *result = *(volatile int *) PGSIZE;
      return 0;
    case TEST_LOCKED:
      lock_acquire (&lock);
      copy_in (result, user, sizeof *result);
      lock_release (&lock);
      return 0;
    case TEST_OFF:
      {
        enum intr_level old_level = intr_disable ();
        copy_in (result, user, sizeof *result);
        intr_set_level (old_level);
        return 0;
      }
    case TEST_KEEP_LOCK:
      lock_acquire (&lock);
      return 0;
    case TEST_KEEP_OFF:
      intr_disable ();
      return 0;
    default:
      return -EINVAL;
    }
}

static int
sys_fail (const uint32_t *args, int *result)
{
  switch (args[0])
    {
    case TEST_PAGES:
      *result = palloc_fail_nth (args[1]);
      return 0;
    case TEST_BLOCKS:
      *result = malloc_fail_nth (args[1]);
      return 0;
    case TEST_DISK:
      *result = block_fail_nth (args[1]);
      return 0;
    default:
      return -EINVAL;
    }
}

static void
count_thread (struct thread *t UNUSED, void *cnt)
{
  ++*(int *) cnt;
}

static int
count_threads (void)
{
  int cnt = 0;
  enum intr_level old_level = intr_disable ();
  thread_foreach (count_thread, &cnt);
  intr_set_level (old_level);
  return cnt;
}

static int
sys_used (const uint32_t *args, int *result)
{
  switch (args[0])
    {
    case TEST_KERNEL_PAGES:
      *result = palloc_free_cnt (0);
      return 0;
    case TEST_USER_PAGES:
      *result = palloc_free_cnt (PAL_USER);
      return 0;
    case TEST_HEAP:
      *result = malloc_used ();
      return 0;
    case TEST_THREADS:
      *result = count_threads ();
      return 0;
    default:
      return -EINVAL;
    }
}

/* Returns where the stack of the running thread ends at the latest. */
static uint8_t *
stack_end (void)
{
  return (uint8_t *) (thread_current () + 1);
}

static int
sys_paint (const uint32_t *args UNUSED, int *result UNUSED)
{
  uint8_t *end = stack_end ();
  enum intr_level old_level = intr_disable ();
  uint8_t *here = __builtin_frame_address (0);
  memset (end, PAINT, here - WET - end);
  intr_set_level (old_level);
  return 0;
}

static int
sys_unused (const uint32_t *args UNUSED, int *result)
{
  const uint8_t *end = stack_end ();
  const uint8_t *p = end;
  while (*p == PAINT)
    p++;
  *result = p - end;
  return 0;
}

static const struct syscall rows[] =
  {
    [SYS_TEST_BITS - SYS_TEST_BITS] = {sys_bits, 0, -1},
    [SYS_TEST_KILL - SYS_TEST_BITS] = {sys_kill, 1, -1},
    [SYS_TEST_MISCHIEF - SYS_TEST_BITS] = {sys_mischief, 2, -1},
    [SYS_TEST_FAIL - SYS_TEST_BITS] = {sys_fail, 2, -1},
    [SYS_TEST_USED - SYS_TEST_BITS] = {sys_used, 1, -1},
    [SYS_TEST_PAINT - SYS_TEST_BITS] = {sys_paint, 0, -1},
    [SYS_TEST_UNUSED - SYS_TEST_BITS] = {sys_unused, 0, -1},
    [SYS_TEST_COUNT - SYS_TEST_BITS] = {tally_count, 2, -1},
    [SYS_TEST_MARK - SYS_TEST_BITS] = {tally_mark, 0, -1},
    [SYS_TEST_GROWN - SYS_TEST_BITS] = {tally_grown, 0, -1},
    [SYS_TEST_TELL - SYS_TEST_BITS] = {tally_tell, 0, -1},
  };

static const struct syscall_set set
  = { rows, SYS_TEST_BITS, sizeof rows / sizeof *rows };

extern const struct stage extra_stage;
const struct stage extra_stage = { .name = "hooks", .syscalls = &set };
