/* A thread tries to acquire a lock that it holds already. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct lock lock;

void
test_panic_lock_try_twice (void)
{
  lock_init (&lock);
  lock_acquire (&lock);
  lock_try_acquire (&lock);
  fail ("nobody noticed");
}
