/* A thread that writes acquires the lock once more, to read: it would wait
   for itself for ever. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct rwlock rwlock;

void
test_panic_rwlock_twice (void)
{
  struct rwlock_hold hold;

  rwlock_init (&rwlock);
  rwlock_acquire_write (&rwlock);
  rwlock_acquire_read (&rwlock, &hold);
  fail ("nobody noticed");
}
