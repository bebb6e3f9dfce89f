/* Under -mlfqs priorities follow from behaviour alone: neither what
   thread_create and thread_set_priority are told, nor who waits for a lock,
   makes a difference. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

test_func test_mlfqs_ignores;

static struct lock lock;
static struct semaphore told;   /* The child has looked at itself. */
static struct semaphore over;   /* The child is done. */

/* Fails unless the running thread, which is NICE and has hardly run, has
   about the priority that follows from that. */
static void
check_priority (int nice, const char *when)
{
  int wanted = PRI_MAX - 2 * nice;
  int got = thread_get_priority ();
  CHECK (got <= wanted && got >= wanted - 10,
         "%s, %s has priority %d instead of about %d", when, thread_name (),
         got, wanted);
  msg ("%s, %s has the priority of its behaviour", when, thread_name ());
}

static void
child (void *aux UNUSED)
{
  check_priority (10, "created");
  sema_up (&told);

  /* Now above the holder. */
  thread_set_nice (5);
  lock_acquire (&lock);
  check_priority (5, "having the lock");
  lock_release (&lock);
  sema_up (&over);
}

void
test_mlfqs_ignores (void)
{
  ASSERT (thread_mlfqs);

  lock_init (&lock);
  sema_init (&told, 0);
  sema_init (&over, 0);
  thread_set_nice (10);
  check_priority (10, "at first");
  thread_set_priority (PRI_MAX);
  check_priority (10, "told to have the highest");
  thread_set_priority (PRI_MIN);
  check_priority (10, "told to have the lowest");

  lock_acquire (&lock);
  create ("child", PRI_MIN, child, NULL);
  sema_down (&told);
  while (list_empty (&lock.semaphore.waiters))
    thread_yield ();
  check_priority (10, "while another waits for the lock");
  lock_release (&lock);
  sema_down (&over);
}
