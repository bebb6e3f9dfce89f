/* System calls: see userprog/syscall.h.

   A program pushes the arguments and the call's number, and the handler
   fetches them, finds the call's row in the table, and hands them over.  It
   also does for all calls what programs see of failures: the rows say what a
   call that failed returns, and bad pointers, be it to the arguments or
   among them, end the process. */
#include "userprog/syscall.h"
#include <debug.h>
#include <errno.h>
#include <list-inline.h> /* @donation */
#include <stdbool.h>
#include <stddef.h>
#include <syscall-nr.h>
#include "threads/interrupt.h"
#include "threads/percpu.h" /* @donation */
#include "threads/stage.h"
#include "threads/thread.h"
#include "threads/vaddr.h"
#include "userprog/process.h"
#include "userprog/syscall-table.h"
#include "userprog/uaccess.h"

#define SYSCALL_VECTOR 0x30

/* The calls of this stage. */
static const struct syscall rows[] =
  {
    [SYS_HALT] = {sys_halt, 0, -1},
    [SYS_EXIT] = {sys_exit, 1, -1},
    [SYS_EXEC] = {sys_exec, 1, -1},
    [SYS_WAIT] = {sys_wait, 1, -1},
    [SYS_CREATE] = {sys_create, 2, false},
    [SYS_REMOVE] = {sys_remove, 1, false},
    [SYS_OPEN] = {sys_open, 1, -1},
    [SYS_FILESIZE] = {sys_filesize, 1, -1},
    [SYS_READ] = {sys_read, 3, -1},
    [SYS_WRITE] = {sys_write, 3, -1},
    [SYS_SEEK] = {sys_seek, 2, -1},
    [SYS_TELL] = {sys_tell, 1, -1},
    [SYS_CLOSE] = {sys_close, 1, -1},
    [SYS_GETPID] = {sys_getpid, 0, -1},
    [SYS_YIELD] = {sys_yield, 0, -1},
  };

const struct syscall_set userprog_calls
  = { rows, 0, sizeof rows / sizeof *rows };

/* What is in the rows of numbers that no call has. */
static int
no_such_call (const uint32_t *args UNUSED, int *result UNUSED)
{
  return -ENOSYS;
}

static const struct syscall no_row = {no_such_call, 0, -1};

/* Rows of all stages, by number.  Filled by syscall_init, then fixed. */
static struct syscall calls[SYSCALL_CNT];

/* What a program has pushed. */
struct request
  {
    uint32_t number;
    uint32_t args[SYSCALL_ARGS_MAX];
  };

_Static_assert (sizeof (struct request) == UACCESS_WORDS * sizeof (uint32_t),
                "copied by copy_in_words");

/* Returns the row of call NUMBER. */
static inline const struct syscall *
find_call (uint32_t number)
{
  return number < SYSCALL_CNT ? &calls[number] : &no_row;
}

/* Fetches the request at user address ESP, of which as many words count as
   its call has.  Returns false if one of those is not readable. */
static bool
fetch (struct request *r, const uint32_t *esp)
{
  /* As a rule there is no page boundary near, so that all words can be read
     if one of them can. */
  if (pg_ofs (esp) <= PGSIZE - sizeof *r)
    return copy_in_words (r, esp);

  if (!copy_in (&r->number, esp, sizeof r->number))
    return false;
  return copy_in (r->args, esp + 1,
                  find_call (r->number)->argc * sizeof *r->args);
}

/* Carries out the system call of F. */
static void
syscall_handler (struct intr_frame *f)
{
  struct request r;
  int error = -EFAULT;

  if (fetch (&r, f->esp))
    {
      const struct syscall *call = find_call (r.number);
      f->eax = 0;
      error = call->call (r.args, (int *) &f->eax);
      if (error != 0)
        f->eax = call->failure;
    }

  ASSERT (list_is_empty (&cpu_here ()->current->claims)); /* @donation */
  ASSERT (intr_get_level () == INTR_ON);
  if (error == -EFAULT)
    process_end (-1);
}

/* Adds the rows of SET to the table. */
static void
add_calls (const struct syscall_set *set)
{
  ASSERT (set->first + set->cnt <= SYSCALL_CNT);
  for (unsigned i = 0; i < set->cnt; i++)
    if (set->rows[i].call != NULL)
      {
        ASSERT (set->rows[i].argc <= SYSCALL_ARGS_MAX);
        calls[set->first + i] = set->rows[i];
      }
}

void
syscall_init (void)
{
  for (size_t i = 0; i < SYSCALL_CNT; i++)
    calls[i] = no_row;
  for (size_t i = 0; i < stage_cnt; i++)
    if (stages[i] != NULL && stages[i]->syscalls != NULL)
      add_calls (stages[i]->syscalls);
  intr_register_int (SYSCALL_VECTOR, 3, INTR_ON, syscall_handler,
                     "syscall");
}
