/* Whoever holds a readers-writer lock is given the priority of those who
   wait for it: each of several readers, a writer, and through them the
   holders of what they wait for themselves. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct rwlock rwlock;
static struct lock lock;        /* Main holds it at first. */
static struct semaphore leave;  /* Up for each reader that shall leave. */
static struct thread *slow;     /* Reads, and waits for LOCK. */
static struct thread *fast;     /* Reads. */

static thread_func slow_reader;
static thread_func fast_reader;
static thread_func reader;
static thread_func writer;

static void
report (void)
{
  msg ("main %d, slow %d, fast %d", thread_get_priority (), slow->priority,
       fast->priority);
}

void
test_rwlock_donate (void)
{
  rwlock_init (&rwlock);
  lock_init (&lock);
  sema_init (&leave, 0);
  lock_acquire (&lock);
  thread_set_priority (1);
  create ("slow", 10, slow_reader, NULL);
  create ("fast", 20, fast_reader, NULL);
  report ();
  create ("writer", 40, writer, NULL);
  report ();
  create ("reader", 50, reader, NULL);
  report ();

  /* The fast reader leaves, and has nothing to do with it any more. */
  sema_up (&leave);
  thread_yield ();
  report ();
  lock_release (&lock);
  msg ("main %d", thread_get_priority ());
  sema_up (&leave);
}

static void
slow_reader (void *aux UNUSED)
{
  struct rwlock_hold hold;

  slow = thread_current ();
  rwlock_acquire_read (&rwlock, &hold);
  lock_acquire (&lock);
  msg ("slow has the lock, and priority %d", thread_get_priority ());
  lock_release (&lock);
  rwlock_release_read (&rwlock, &hold);
  msg ("slow has nothing, and priority %d", thread_get_priority ());
}

static void
fast_reader (void *aux UNUSED)
{
  struct rwlock_hold hold;

  fast = thread_current ();
  rwlock_acquire_read (&rwlock, &hold);
  sema_down (&leave);
  rwlock_release_read (&rwlock, &hold);
  msg ("fast has nothing, and priority %d", thread_get_priority ());
  sema_down (&leave);
}

static void
reader (void *aux UNUSED)
{
  struct rwlock_hold hold;

  rwlock_acquire_read (&rwlock, &hold);
  msg ("reader reads with priority %d", thread_get_priority ());
  rwlock_release_read (&rwlock, &hold);
}

static void
writer (void *aux UNUSED)
{
  rwlock_acquire_write (&rwlock);
  msg ("writer writes with priority %d", thread_get_priority ());
  rwlock_release_write (&rwlock);
  msg ("writer has nothing, and priority %d", thread_get_priority ());
}
