/* Among writers that wait, the one of the highest priority is next, and
   what counts is its priority when the lock becomes free: here the least
   important one is raised by somebody who wants another lock of its. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct rwlock rwlock;
static struct lock lock;

static thread_func writer;
static thread_func writer_with_lock;
static thread_func want_lock;

/* Creates a thread and lets it run until it waits, though this thread may be
   more important by what others have donated. */
static void
come (const char *name, int priority, thread_func *function)
{
  create (name, priority, function, NULL);
  timer_sleep (1);
}

void
test_rwlock_priority (void)
{
  struct rwlock_hold hold;

  rwlock_init (&rwlock);
  lock_init (&lock);
  rwlock_acquire_read (&rwlock, &hold);
  thread_set_priority (PRI_MIN);
  come ("low", 10, writer_with_lock);
  come ("middle", 20, writer);
  come ("high", 40, writer);
  come ("medium", 25, writer);
  come ("wanting", 30, want_lock);
  msg ("main stops reading");
  rwlock_release_read (&rwlock, &hold);
}

static void
writer (void *aux UNUSED)
{
  rwlock_acquire_write (&rwlock);
  msg ("%s writes", thread_name ());
  rwlock_release_write (&rwlock);
}

static void
writer_with_lock (void *aux)
{
  lock_acquire (&lock);
  writer (aux);
  lock_release (&lock);
}

static void
want_lock (void *aux UNUSED)
{
  lock_acquire (&lock);
  msg ("wanting has the lock");
  lock_release (&lock);
}
