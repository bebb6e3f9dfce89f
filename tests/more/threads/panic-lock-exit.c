/* A thread ends while it holds a lock, which nobody could ever release. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct lock lock;

static thread_func forget;

void
test_panic_lock_exit (void)
{
  lock_init (&lock);
  create ("careless", PRI_DEFAULT + 1, forget, NULL);
  fail ("nobody noticed");
}

static void
forget (void *aux UNUSED)
{
  lock_acquire (&lock);
}
