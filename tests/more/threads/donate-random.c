/* Threads acquire and release locks, change their priorities and yield at
   random, preempted by the timer all the while.  After every step the rule
   of donation must hold for every thread: its priority is the highest of
   its own and of those who wait for what it holds.  And nobody who is
   ready may have a higher one than the thread that runs.

   Locks are acquired in ascending order only, so there is no deadlock. */

#include <stdio.h>
#include "tests/more/threads/check.h"
#include "threads/interrupt.h"
#include "threads/synch.h"

#define WORKERS 12
#define LOCKS 8
#define STEPS 300               /* Of each worker. */

static struct lock locks[LOCKS];
static struct semaphore done;

static thread_func worker;

/* What is found out about one thread by going through all. */
struct audit
  {
    struct thread *t;
    int due;                    /* Priority that it should have. */
  };

/* Raises what is due to the audited thread if W waits for a lock of its. */
static void
consider_waiter (struct thread *w, void *audit_)
{
  struct audit *audit = audit_;
  if (w->waits_for != NULL && w->waitq != NULL
      && w->waits_for->holder == audit->t && w->priority > audit->due)
    audit->due = w->priority;
}

/* Fails if T's priority is not what it should be. */
static void
audit_thread (struct thread *t, void *aux UNUSED)
{
  struct audit audit = {t, t->base_priority};

  thread_foreach (consider_waiter, &audit);
  CHECK (t->priority == audit.due, "%s has priority %d, should have %d",
         t->name, t->priority, audit.due);
  CHECK (t->status != THREAD_READY
         || t->priority <= thread_current ()->priority,
         "%s is ready with priority %d, but %s runs with %d", t->name,
         t->priority, thread_name (), thread_current ()->priority);
}

static void
audit_all (void)
{
  enum intr_level old_level = intr_disable ();
  thread_foreach (audit_thread, NULL);
  intr_set_level (old_level);
}

void
test_donate_random (void)
{
  sema_init (&done, 0);
  for (int i = 0; i < LOCKS; i++)
    lock_init (&locks[i]);
  for (uintptr_t i = 1; i <= WORKERS; i++)
    {
      char name[16];
      snprintf (name, sizeof name, "worker %d", (int) i);
      create (name, 10 + i, worker, (void *) i);
    }
  for (int i = 0; i < WORKERS; i++)
    sema_down (&done);
  audit_all ();
  pass ();
}

static void
worker (void *seed_)
{
  uint32_t seed = (uintptr_t) seed_ * 77777;
  bool held[LOCKS] = {false};
  int top = -1;                 /* Highest lock held. */

  for (int step = 0; step < STEPS; step++)
    {
      int n = draw (&seed) % LOCKS;
      switch (draw (&seed) % 6)
        {
        case 0:
        case 1:
          if (n > top)
            {
              lock_acquire (&locks[n]);
              held[top = n] = true;
            }
          break;

        case 2:
          if (!held[n] && lock_try_acquire (&locks[n]))
            {
              held[n] = true;
              if (n > top)
                top = n;
            }
          break;

        case 3:
          if (held[n])
            {
              lock_release (&locks[n]);
              held[n] = false;
              while (top >= 0 && !held[top])
                top--;
            }
          break;

        case 4:
          thread_set_priority (10 + draw (&seed) % 40);
          break;

        default:
          thread_yield ();
          break;
        }
      audit_all ();
    }

  for (int i = 0; i < LOCKS; i++)
    if (held[i])
      lock_release (&locks[i]);
  audit_all ();
  sema_up (&done);
}
