/* A thread's priority rises while it waits for a lock, because somebody
   wants another that it holds.  It must then get the lock before one that
   was more important when both began to wait; and losing the donation in
   between must not bring it in front of anybody. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct lock inner;       /* Held by low while it waits. */
static struct lock outer;       /* Held by main. */

static thread_func low;
static thread_func middle;
static thread_func high;

void
test_raise_lock (void)
{
  lock_init (&inner);
  lock_init (&outer);
  lock_acquire (&outer);
  thread_set_priority (PRI_MIN);

  create ("low", 10, low, NULL);
  create ("middle", 20, middle, NULL);
  msg ("main has priority %d", thread_get_priority ());
  create ("high", 30, high, NULL);
  msg ("main has priority %d", thread_get_priority ());
  lock_release (&outer);
  msg ("main has priority %d", thread_get_priority ());
}

static void
low (void *aux UNUSED)
{
  lock_acquire (&inner);
  lock_acquire (&outer);
  msg ("low has both locks, and priority %d", thread_get_priority ());
  lock_release (&inner);
  msg ("low has the outer lock, and priority %d", thread_get_priority ());
  lock_release (&outer);
}

static void
middle (void *aux UNUSED)
{
  lock_acquire (&outer);
  msg ("middle has the outer lock");
  lock_release (&outer);
}

static void
high (void *aux UNUSED)
{
  lock_acquire (&inner);
  msg ("high has the inner lock");
  lock_release (&inner);
}
