/* Readers that waited together for a writer are let in together.  From then
   on nobody waits, so none of them may owe its priority to another: those
   that lower theirs must have what they asked for. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct rwlock rwlock;
static struct semaphore read;   /* Up for each who has read. */

static thread_func reader;

/* Creates a reader and lets it run until it waits, though this thread may be
   more important by what others have donated. */
static void
come (const char *name, int priority)
{
  create (name, priority, reader, NULL);
  timer_sleep (1);
}

void
test_rwlock_group (void)
{
  rwlock_init (&rwlock);
  sema_init (&read, 0);
  rwlock_acquire_write (&rwlock);
  thread_set_priority (PRI_MIN);
  come ("high", 50);
  come ("middle", 40);
  come ("low", 30);
  CHECK (thread_get_priority () == 50, "main has priority %d",
         thread_get_priority ());
  rwlock_release_write (&rwlock);
  CHECK (thread_get_priority () == PRI_MIN, "main still has priority %d",
         thread_get_priority ());
  for (int i = 0; i < 3; i++)
    sema_down (&read);
  pass ();
}

static void
reader (void *aux UNUSED)
{
  struct rwlock_hold hold;

  rwlock_acquire_read (&rwlock, &hold);
  thread_set_priority (10);
  CHECK (thread_get_priority () == 10, "%s has priority %d", thread_name (),
         thread_get_priority ());
  sema_up (&read);
  rwlock_release_read (&rwlock, &hold);
}
