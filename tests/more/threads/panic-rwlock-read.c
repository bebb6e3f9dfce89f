/* A thread gives up what another one has taken of a readers-writer lock. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct rwlock rwlock;
static struct rwlock_hold hold;

static thread_func steal;

void
test_panic_rwlock_read (void)
{
  rwlock_init (&rwlock);
  rwlock_acquire_read (&rwlock, &hold);
  create ("thief", PRI_DEFAULT + 1, steal, NULL);
  fail ("nobody noticed");
}

static void
steal (void *aux UNUSED)
{
  rwlock_release_read (&rwlock, &hold);
}
