/* A thread that sleeps can be given a donation, too.  A low thread
   takes a lock and then waits for a semaphore; a medium thread waits
   for the same semaphore; a high thread waits for the lock.  When the
   semaphore goes up, the low thread must be chosen, for the sake of the
   high one, although it was less important than the medium one when
   both went to sleep. */

#include <debug.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "threads/init.h"
#include "threads/synch.h"
#include "threads/thread.h"

struct shared
{
  struct lock lock;
  struct semaphore sema;
};

static thread_func low, medium, high;

void
test_priority_donate_sema (void)
{
  const int pri_low = PRI_DEFAULT + draw (1, 2, 10);
  const int pri_medium = pri_low + draw (2, 3, 10);
  const int pri_high = pri_medium + draw (3, 4, 10);
  struct shared shared;

  ASSERT (!thread_mlfqs);

  lock_init (&shared.lock);
  sema_init (&shared.sema, 0);
  thread_create ("low", pri_low, low, &shared);
  thread_create ("medium", pri_medium, medium, &shared);
  thread_create ("high", pri_high, high, &shared);

  msg ("main ups the semaphore");
  sema_up (&shared.sema);
  msg ("main ups it again");
  sema_up (&shared.sema);
  msg ("main ends at priority %d", thread_get_priority ());
}

static void
low (void *shared_)
{
  struct shared *shared = shared_;

  lock_acquire (&shared->lock);
  msg ("low has the lock and waits for the semaphore");
  sema_down (&shared->sema);
  msg ("low has both at priority %d", thread_get_priority ());
  lock_release (&shared->lock);
  msg ("low ends at priority %d", thread_get_priority ());
}

static void
medium (void *shared_)
{
  struct shared *shared = shared_;

  msg ("medium waits for the semaphore");
  sema_down (&shared->sema);
  msg ("medium has the semaphore and ends");
}

static void
high (void *shared_)
{
  struct shared *shared = shared_;

  msg ("high waits for the lock");
  lock_acquire (&shared->lock);
  msg ("high has the lock");
  lock_release (&shared->lock);
  msg ("high ends");
}
