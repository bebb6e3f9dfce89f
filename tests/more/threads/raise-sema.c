/* A thread's priority rises while it waits for a semaphore, because
   somebody wants a lock that it holds.  It must then be woken before one
   that was more important when both began to wait. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct lock lock;
static struct semaphore sema;

static thread_func low;
static thread_func middle;
static thread_func high;

void
test_raise_sema (void)
{
  lock_init (&lock);
  sema_init (&sema, 0);
  thread_set_priority (PRI_MIN);

  create ("low", 10, low, NULL);
  create ("middle", 20, middle, NULL);
  create ("high", 30, high, NULL);
  msg ("main raises the semaphore");
  sema_up (&sema);
  msg ("main raises it again");
  sema_up (&sema);
}

static void
low (void *aux UNUSED)
{
  lock_acquire (&lock);
  sema_down (&sema);
  msg ("low is woken, having priority %d", thread_get_priority ());
  lock_release (&lock);
}

static void
middle (void *aux UNUSED)
{
  sema_down (&sema);
  msg ("middle is woken");
}

static void
high (void *aux UNUSED)
{
  lock_acquire (&lock);
  msg ("high has the lock");
  lock_release (&lock);
}
