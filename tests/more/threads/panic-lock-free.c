/* A thread releases a lock that nobody holds. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct lock lock;

void
test_panic_lock_free (void)
{
  lock_init (&lock);
  lock_release (&lock);
  fail ("nobody noticed");
}
