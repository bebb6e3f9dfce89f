/* A broadcast wakes all who wait, the most urgent first; a signal wakes one,
   and without anybody waiting both do nothing. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct lock lock;
static struct condition cond;

static void
wait (void *aux UNUSED)
{
  lock_acquire (&lock);
  cond_wait (&cond, &lock);
  msg ("%s goes on", thread_name ());
  lock_release (&lock);
}

void
test_cond_broadcast (void)
{
  lock_init (&lock);
  cond_init (&cond);
  lock_acquire (&lock);
  cond_signal (&cond, &lock);
  cond_broadcast (&cond, &lock);
  lock_release (&lock);

  create ("waiter 1", PRI_DEFAULT + 1, wait, NULL);
  create ("waiter 2", PRI_DEFAULT + 4, wait, NULL);
  create ("waiter 3", PRI_DEFAULT + 2, wait, NULL);
  create ("waiter 4", PRI_DEFAULT + 3, wait, NULL);

  lock_acquire (&lock);
  msg ("-- signal");
  cond_signal (&cond, &lock);
  lock_release (&lock);

  lock_acquire (&lock);
  msg ("-- broadcast");
  cond_broadcast (&cond, &lock);
  lock_release (&lock);
}
