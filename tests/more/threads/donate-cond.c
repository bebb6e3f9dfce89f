/* A thread that waits for a condition has given up the lock, and with it
   what others had donated through it: it must wait at its own priority,
   behind a waiter that came later but is more important. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct lock lock;
static struct condition news;   /* Signaled with LOCK held. */
static struct semaphore go;

static thread_func low;
static thread_func middle;
static thread_func high;

void
test_donate_cond (void)
{
  lock_init (&lock);
  cond_init (&news);
  sema_init (&go, 0);
  thread_set_priority (PRI_MIN);

  create ("low", 10, low, NULL);
  create ("high", 30, high, NULL);
  create ("middle", 20, middle, NULL);

  /* Low has the lock, high waits for it; middle has yet to come. */
  sema_up (&go);
  msg ("main signals");
  lock_acquire (&lock);
  cond_signal (&news, &lock);
  lock_release (&lock);
  msg ("main signals again");
  lock_acquire (&lock);
  cond_signal (&news, &lock);
  lock_release (&lock);
}

static void
low (void *aux UNUSED)
{
  lock_acquire (&lock);
  sema_down (&go);
  msg ("low waits, having priority %d", thread_get_priority ());
  cond_wait (&news, &lock);
  msg ("low has the news, having priority %d", thread_get_priority ());
  lock_release (&lock);
}

static void
middle (void *aux UNUSED)
{
  lock_acquire (&lock);
  msg ("middle waits, having priority %d", thread_get_priority ());
  cond_wait (&news, &lock);
  msg ("middle has the news, having priority %d", thread_get_priority ());
  lock_release (&lock);
}

static void
high (void *aux UNUSED)
{
  lock_acquire (&lock);
  msg ("high has the lock, having priority %d", thread_get_priority ());
  lock_release (&lock);
}
