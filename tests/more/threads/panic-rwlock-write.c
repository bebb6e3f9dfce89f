/* A thread that reads gives up the lock as if it wrote. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct rwlock rwlock;

void
test_panic_rwlock_write (void)
{
  struct rwlock_hold hold;

  rwlock_init (&rwlock);
  rwlock_acquire_read (&rwlock, &hold);
  rwlock_release_write (&rwlock);
  fail ("nobody noticed");
}
