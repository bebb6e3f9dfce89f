/* A thread releases a lock that another one holds. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct lock lock;

static thread_func steal;

void
test_panic_lock_other (void)
{
  lock_init (&lock);
  lock_acquire (&lock);
  create ("thief", PRI_DEFAULT + 1, steal, NULL);
  fail ("nobody noticed");
}

static void
steal (void *aux UNUSED)
{
  lock_release (&lock);
}
