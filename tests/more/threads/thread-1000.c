/* A thousand threads exist at once; each runs, waits and ends. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

#define THREADS 1000

static struct semaphore arrived;
static struct semaphore gate;

static thread_func visitor;

/* Counts a thread. */
static void
count (struct thread *t UNUSED, void *cnt)
{
  ++*(int *) cnt;
}

/* Returns the number of threads in the system. */
static int
thread_cnt (void)
{
  int cnt = 0;
  enum intr_level old_level = intr_disable ();
  thread_foreach (count, &cnt);
  intr_set_level (old_level);
  return cnt;
}

void
test_thread_1000 (void)
{
  int before = thread_cnt ();
  sema_init (&arrived, 0);
  sema_init (&gate, 0);

  for (int i = 0; i < THREADS; i++)
    create ("visitor", PRI_DEFAULT - 10 + i % 20, visitor, NULL);
  for (int i = 0; i < THREADS; i++)
    sema_down (&arrived);
  msg ("there are %d more threads", thread_cnt () - before);

  for (int i = 0; i < THREADS; i++)
    sema_up (&gate);
  thread_set_priority (PRI_MIN);
  msg ("there are %d more threads", thread_cnt () - before);
}

static void
visitor (void *aux UNUSED)
{
  sema_up (&arrived);
  sema_down (&gate);
}
