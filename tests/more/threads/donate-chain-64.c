/* Sixty-four threads of low priority stand in a chain: each holds a lock
   and waits for that of the one before.  Then an important thread waits at
   the chain's end, and all of them must have its priority at once; and
   later, a still more important one's.  Each loses it on giving up its
   lock. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "threads/synch.h"

#define LINKS 64
#define LOW 1                   /* Own priority of the threads. */
#define HIGH 40
#define HIGHER 50

static struct lock locks[LINKS];
static struct thread *links[LINKS];     /* Who holds each lock. */
static struct semaphore done;   /* Up for each link that is through. */

static thread_func link;
static thread_func wait_at_end;

/* Fails unless all of the chain have PRIORITY. */
static void
check_chain (int priority)
{
  for (int i = 0; i < LINKS; i++)
    CHECK (links[i]->priority == priority,
           "link %d has priority %d, should have %d", i,
           links[i]->priority, priority);
  msg ("%d links have priority %d", LINKS, priority);
}

void
test_donate_chain_64 (void)
{
  static int number[LINKS];

  sema_init (&done, 0);
  thread_set_priority (LOW);
  for (int i = 0; i < LINKS; i++)
    lock_init (&locks[i]);
  lock_acquire (&locks[0]);
  links[0] = thread_current ();
  for (int i = 1; i < LINKS; i++)
    {
      number[i] = i;
      create ("link", LOW, link, &number[i]);
      timer_sleep (1);
    }
  check_chain (LOW);
  create ("high", HIGH, wait_at_end, NULL);
  check_chain (HIGH);
  create ("higher", HIGHER, wait_at_end, NULL);
  check_chain (HIGHER);

  lock_release (&locks[0]);
  CHECK (thread_get_priority () == LOW, "main still has priority %d",
         thread_get_priority ());
  for (int i = 1; i < LINKS; i++)
    sema_down (&done);
}

static void
link (void *number_)
{
  int i = *(int *) number_;

  lock_acquire (&locks[i]);
  links[i] = thread_current ();
  lock_acquire (&locks[i - 1]);
  CHECK (thread_get_priority () == HIGHER, "link %d has priority %d", i,
         thread_get_priority ());
  lock_release (&locks[i - 1]);
  lock_release (&locks[i]);
  CHECK (thread_get_priority () == LOW, "link %d still has priority %d", i,
         thread_get_priority ());
  sema_up (&done);
}

static void
wait_at_end (void *aux UNUSED)
{
  lock_acquire (&locks[LINKS - 1]);
  msg ("%s gets through", thread_name ());
  lock_release (&locks[LINKS - 1]);
}
