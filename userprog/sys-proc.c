/* System calls about processes. */
#include <debug.h>
#include <errno.h>
#include "devices/shutdown.h"
#include "threads/palloc.h"
#include "threads/thread.h"
#include "threads/vaddr.h"
#include "userprog/process.h"
#include "userprog/syscall-table.h"
#include "userprog/uaccess.h"
#include "userprog/wait.h"

/* void halt (void) */
int
sys_halt (const uint32_t *args UNUSED, int *result UNUSED)
{
  shutdown_power_off ();
}

/* void exit (int status) */
int
sys_exit (const uint32_t *args, int *result UNUSED)
{
  process_end (args[0]);
  return 0;
}

/* pid_t exec (const char *cmd_line).  A command line has at most a page. */
int
sys_exec (const uint32_t *args, int *result)
{
  char *command = palloc_get_page (0);
  if (command == NULL)
    return -ENOMEM;

  int error = copy_in_string (command, (const char *) args[0], PGSIZE);
  if (error >= 0)
    {
      *result = process_spawn (command);
      error = *result > 0 ? 0 : *result;
    }
  palloc_free_page (command);
  return error;
}

/* int wait (pid_t) */
int
sys_wait (const uint32_t *args, int *result)
{
  return process_wait_status (args[0], result);
}

/* pid_t getpid (void) */
int
sys_getpid (const uint32_t *args UNUSED, int *result)
{
  *result = thread_tid ();
  return 0;
}

/* void yield (void) */
int
sys_yield (const uint32_t *args UNUSED, int *result UNUSED)
{
  thread_yield ();
  return 0;
}
