/* Taking and giving up locks, with another thread that wants the same lock at
   every point between two instructions: two never hold it, and nobody waits
   for a free one. */

#include "tests/more/threads/check.h"
#include "tests/more/threads/step.h"
#include "threads/synch.h"

static struct lock lock;
static struct rwlock rwlock;

static struct semaphore leave;  /* Up once for the helper to give it up. */
static volatile bool helper_has_it;
static bool got_it;             /* Did main get it at all? */

static void
helper_stays (void)
{
  helper_has_it = true;
  sema_down (&leave);
  helper_has_it = false;
}

static void
helper_locks (void)
{
  lock_acquire (&lock);
  helper_stays ();
  lock_release (&lock);
}

static void
helper_reads (void)
{
  struct rwlock_hold hold;
  rwlock_acquire_read (&rwlock, &hold);
  helper_stays ();
  rwlock_release_read (&rwlock, &hold);
}

static void
helper_writes (void)
{
  rwlock_acquire_write (&rwlock);
  helper_stays ();
  rwlock_release_write (&rwlock);
}

static step_func *job;          /* One of these. */

static void
do_job (void)
{
  job ();
}

/* Only the helper may keep main waiting. */
static void
rescue (void)
{
  CHECK (helper_has_it, "main waits for a lock that nobody holds");
  sema_up (&leave);
}

static void
main_has_it (void)
{
  got_it = true;
  CHECK (!helper_has_it, "both have the lock");
  barrier ();
  CHECK (!helper_has_it, "both have the lock");
}

static void
acquire (void)
{
  lock_acquire (&lock);
  main_has_it ();
  lock_release (&lock);
}

static void
try (void)
{
  if (lock_try_acquire (&lock))
    {
      main_has_it ();
      lock_release (&lock);
    }
}

static void
read (void)
{
  struct rwlock_hold hold;
  rwlock_acquire_read (&rwlock, &hold);
  main_has_it ();
  rwlock_release_read (&rwlock, &hold);
}

static void
write (void)
{
  rwlock_acquire_write (&rwlock);
  main_has_it ();
  rwlock_release_write (&rwlock);
}

static void
check (const char *what, step_func *operation, step_func *helpers_job)
{
  lock_init (&lock);
  rwlock_init (&rwlock);
  job = helpers_job;
  bool intruded;
  unsigned at = 0;
  do
    {
      unsigned helped = step_helped ();
      got_it = false;
      intruded = step (operation, step_help, at);
      if (helper_has_it)
        sema_up (&leave);
      CHECK (step_helped () == helped + intruded,
             "%s, point %u: the helper did not get through", what, at);
      CHECK (got_it || operation == try, "%s, point %u: not taken", what, at);
      CHECK (lock.holder == NULL && lock.semaphore.value == 1
             && rwlock.writer == NULL,
             "%s, point %u: the lock is not free", what, at);
      CHECK (thread_get_priority () == PRI_DEFAULT,
             "%s, point %u: priority %d is left", what, at,
             thread_get_priority ());
      at++;
    }
  while (intruded);
  CHECK (at > 10, "%s: there were %u points only", what, at);
  msg ("%s: no point to get between", what);
}

void
test_step_lock (void)
{
  sema_init (&leave, 0);
  step_start_helper (do_job);
  step_start_rescuer (rescue);
  check ("acquire", acquire, helper_locks);
  check ("try", try, helper_locks);
  check ("write, the other reads", write, helper_reads);
  check ("write, the other writes", write, helper_writes);
  check ("read, the other writes", read, helper_writes);
}
