/* A lock taken with lock_try_acquire is held like any other, so its holder
   gets donations: from who comes later, and from who was woken when the
   lock became free but came too late to get it. */

#include "tests/more/threads/check.h"
#include "threads/lock.h"
#include "threads/synch.h"

static struct lock lock;

static thread_func want;
static thread_func try;

/* Says what the main thread's priority is. */
static void
report (const char *when)
{
  msg ("main has priority %d %s", thread_get_priority (), when);
}

void
test_donate_try (void)
{
  lock_init (&lock);
  if (!lock_try_acquire (&lock))
    fail ("a free lock could not be taken");
  report ("with the lock");
  create ("try", PRI_DEFAULT + 9, try, NULL);
  report ("after a try of another");
  create ("want", PRI_DEFAULT + 5, want, NULL);
  report ("with one waiting");

  /* Wake "want", but take the lock again before it can run. */
  enum intr_level old_level = intr_disable ();
  lock_release_quietly (&lock);
  bool again = lock_try_acquire (&lock);
  thread_yield ();
  intr_set_level (old_level);
  CHECK (again, "a lock just released could not be taken");
  report ("with one waiting again");

  lock_release (&lock);
  report ("in the end");
}

static void
try (void *aux UNUSED)
{
  CHECK (!lock_try_acquire (&lock), "a lock was taken twice");
  msg ("try does not get it");
}

static void
want (void *aux UNUSED)
{
  lock_acquire (&lock);
  msg ("want gets it");
  lock_release (&lock);
}
