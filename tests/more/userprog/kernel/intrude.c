/* Where a process could be made to wait in the midst of an operation, it is:
   those who take a semaphore if they can let others run before, if
   interrupts are on.  Who relies on not being interrupted there has them
   off, and is not. */

#include <stdbool.h>
#include <stddef.h>
#include "threads/intr-level.h"
#include "threads/synch.h"
#include "threads/thread.h"

bool __real_sema_try_down (struct semaphore *);
bool __wrap_sema_try_down (struct semaphore *);

bool
__wrap_sema_try_down (struct semaphore *sema)
{
  if (intr_get_level () == INTR_ON && thread_current ()->process != NULL)
    thread_yield ();
  return __real_sema_try_down (sema);
}
