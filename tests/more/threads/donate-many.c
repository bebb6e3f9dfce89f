/* A thread holds sixty locks, each with a waiter of a priority of its own,
   and gives them up in pseudo-random order.  At every moment it must have
   the priority of the highest who still waits for one of the rest. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "threads/synch.h"

#define LOCKS 60
#define OWN 2                   /* The holder's own priority; that of the
                                   waiter for lock I is I above it. */

static struct lock locks[LOCKS];
static bool released[LOCKS];
static bool through[LOCKS];     /* Has the lock's waiter got it? */

static thread_func waiter;

/* Returns the priority that the holder should have. */
static int
due_priority (void)
{
  for (int i = LOCKS - 1; i > 0; i--)
    if (!released[i])
      return OWN + i;
  return OWN;
}

void
test_donate_many (void)
{
  static int number[LOCKS];
  uint32_t seed = 3;

  thread_set_priority (OWN);
  for (int i = 0; i < LOCKS; i++)
    {
      lock_init (&locks[i]);
      lock_acquire (&locks[i]);
    }

  /* Waiters come in a scattered order, so that they do not simply outdo
     each other (37 has no common factor with LOCKS).  Those below this
     thread's priority of the moment get to run while it sleeps. */
  for (int i = 0; i < LOCKS; i++)
    {
      int n = i * 37 % LOCKS;
      number[n] = n;
      create ("waiter", OWN + n, waiter, &number[n]);
      timer_sleep (1);
    }

  for (int left = LOCKS; left > 0; left--)
    {
      CHECK (thread_get_priority () == due_priority (),
             "priority %d with %d locks left, should be %d",
             thread_get_priority (), left, due_priority ());

      int n = draw (&seed) % left;
      int i = 0;
      while (released[i] || n-- > 0)
        i++;
      released[i] = true;
      lock_release (&locks[i]);
    }
  CHECK (thread_get_priority () == OWN, "priority %d in the end",
         thread_get_priority ());
  timer_sleep (1);
  for (int i = 0; i < LOCKS; i++)
    CHECK (through[i], "the waiter for lock %d did not get it", i);
  pass ();
}

static void
waiter (void *number_)
{
  int i = *(int *) number_;

  lock_acquire (&locks[i]);
  through[i] = true;
  lock_release (&locks[i]);
}
