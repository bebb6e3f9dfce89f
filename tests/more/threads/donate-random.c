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

/* What a worker knows of itself; all protected by interrupts off. */
static struct
  {
    struct thread *t;           /* Null before it begins and at its end. */
    int base;                   /* Priority that it asked for. */
    struct lock *wants;         /* What it acquires. */
  }
workers[WORKERS];

/* Returns the priority that worker I should have: the highest of its own
   and of those who wait for a lock of its. */
static int
due_priority (int i)
{
  int due = workers[i].base;
  for (int j = 0; j < WORKERS; j++)
    {
      const struct thread *t = workers[j].t;
      if (t != NULL && workers[j].wants != NULL
          && t->status == THREAD_BLOCKED
          && workers[j].wants->holder == workers[i].t && t->priority > due)
        due = t->priority;
    }
  return due;
}

/* Fails if worker I's priority is not what it should be, or it should
   run. */
static void
audit_worker (int i)
{
  const struct thread *t = workers[i].t;
  int running = thread_get_priority ();

  CHECK (t->priority == due_priority (i),
         "%s has priority %d, should have %d", t->name, t->priority,
         due_priority (i));
  CHECK (t->status != THREAD_READY || t->priority <= running,
         "%s is ready with priority %d, but %s runs with %d", t->name,
         t->priority, thread_name (), running);
}

static void
audit_all (void)
{
  enum intr_level old_level = intr_disable ();
  for (int i = 0; i < WORKERS; i++)
    if (workers[i].t != NULL)
      audit_worker (i);
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

/* Sets worker SELF's priority. */
static void
set_priority (int self, int priority)
{
  enum intr_level old_level = intr_disable ();
  workers[self].base = priority;
  thread_set_priority (priority);
  intr_set_level (old_level);
}

static void
worker (void *number)
{
  int self = (uintptr_t) number - 1;
  uint32_t seed = (uintptr_t) number * 77777;
  bool held[LOCKS] = {false};
  int top = -1;                 /* Highest lock held. */

  workers[self].base = thread_get_priority ();
  workers[self].t = thread_current ();
  for (int step = 0; step < STEPS; step++)
    {
      int n = draw (&seed) % LOCKS;
      switch (draw (&seed) % 6)
        {
        case 0:
        case 1:
          if (n > top)
            {
              workers[self].wants = &locks[n];
              lock_acquire (&locks[n]);
              workers[self].wants = NULL;
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
          set_priority (self, 10 + draw (&seed) % 40);
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
  workers[self].t = NULL;
  sema_up (&done);
}
