/* A thread acquires a lock that it holds already: it would wait for itself
   for ever. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct lock lock;

void
test_panic_lock_twice (void)
{
  lock_init (&lock);
  lock_acquire (&lock);
  lock_acquire (&lock);
  fail ("nobody noticed");
}
