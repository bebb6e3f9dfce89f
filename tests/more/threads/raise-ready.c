/* A thread's priority rises while it is ready to run, because somebody
   wants a lock that it holds.  It must then run before one that was more
   important, and when it gives up the lock fall back behind that one. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct lock lock;

static thread_func low;
static thread_func middle;
static thread_func high;

void
test_raise_ready (void)
{
  lock_init (&lock);
  thread_set_priority (50);
  create ("low", 60, low, NULL);
  create ("middle", 20, middle, NULL);
  msg ("low and middle are ready");
  create ("high", 60, high, NULL);
  msg ("main makes way");
  thread_set_priority (PRI_MIN);
}

static void
low (void *aux UNUSED)
{
  lock_acquire (&lock);
  thread_set_priority (10);
  msg ("low runs, having priority %d", thread_get_priority ());
  lock_release (&lock);
  msg ("low runs, having priority %d", thread_get_priority ());
}

static void
middle (void *aux UNUSED)
{
  msg ("middle runs, having priority %d", thread_get_priority ());
}

static void
high (void *aux UNUSED)
{
  thread_set_priority (30);
  lock_acquire (&lock);
  msg ("high has the lock");
  lock_release (&lock);
}
