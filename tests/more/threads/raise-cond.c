/* A thread's priority rises while it waits for a condition, because
   somebody wants another lock that it holds.  It must then be signaled
   before one that was more important when both began to wait. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct lock treasure;    /* What the important thread wants. */
static struct lock lock;
static struct condition news;   /* Signaled with LOCK held. */

static thread_func low;
static thread_func middle;
static thread_func high;

/* Signals the condition. */
static void
tell (void)
{
  msg ("main signals");
  lock_acquire (&lock);
  cond_signal (&news, &lock);
  lock_release (&lock);
}

void
test_raise_cond (void)
{
  lock_init (&treasure);
  lock_init (&lock);
  cond_init (&news);
  thread_set_priority (PRI_MIN);

  create ("low", 10, low, NULL);
  create ("middle", 20, middle, NULL);
  create ("high", 30, high, NULL);
  tell ();
  tell ();
}

static void
await_news (void)
{
  lock_acquire (&lock);
  cond_wait (&news, &lock);
  msg ("%s has the news, having priority %d", thread_name (),
       thread_get_priority ());
  lock_release (&lock);
}

static void
low (void *aux UNUSED)
{
  lock_acquire (&treasure);
  await_news ();
  lock_release (&treasure);
}

static void
middle (void *aux UNUSED)
{
  await_news ();
}

static void
high (void *aux UNUSED)
{
  lock_acquire (&treasure);
  msg ("high has the treasure");
  lock_release (&treasure);
}
