/* A chain of eight threads: the main thread, at the lowest priority,
   holds lock 0; link I, for I from 1 to 7, holds lock I and waits for
   lock I - 1.  Link I has priority 3 * I, so with each new link the
   whole chain before it must rise to that priority.  Then the main
   thread lets go of lock 0, and the chain dissolves from its low end.

   For each link there is an interloper just below it, who waits for
   nothing.  He must not run before that link, and all links after it,
   have finished, although most of them have to finish by virtue of
   somebody else's priority. */

#include <debug.h>
#include <stdio.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "threads/init.h"
#include "threads/synch.h"
#include "threads/thread.h"

#define LINKS_MAX 8

/* Links after the main thread, and how far each is above the one before.
   Constant while there are threads. */
static int link_cnt, step;

/* Lock I is held by link I; that of the last link is wanted by
   nobody. */
static struct lock locks[LINKS_MAX + 1];

static thread_func hold_and_wait, interlope;

void
test_priority_donate_chain (void)
{
  int i;

  ASSERT (!thread_mlfqs);

  link_cnt = draw (7, 4, LINKS_MAX);
  step = draw (3, 4, 7);
  thread_set_priority (PRI_MIN);
  for (i = 0; i <= link_cnt; i++)
    lock_init (&locks[i]);
  lock_acquire (&locks[0]);
  msg ("%s holds lock 0 at priority %d", thread_name (),
       thread_get_priority ());

  for (i = 1; i <= link_cnt; i++)
    {
      char name[16];

      snprintf (name, sizeof name, "link %d", i);
      thread_create (name, PRI_MIN + step * i, hold_and_wait, (void *) i);
      msg ("%s added, %s has priority %d", name, thread_name (),
           thread_get_priority ());

      snprintf (name, sizeof name, "interloper %d", i);
      thread_create (name, PRI_MIN + step * i - 1, interlope, NULL);
    }

  lock_release (&locks[0]);
  msg ("%s ends at priority %d", thread_name (), thread_get_priority ());
}

static void
hold_and_wait (void *number)
{
  int i = (int) number;

  lock_acquire (&locks[i]);
  lock_acquire (&locks[i - 1]);
  msg ("%s has both locks at priority %d", thread_name (),
       thread_get_priority ());

  lock_release (&locks[i - 1]);
  msg ("%s has one lock at priority %d", thread_name (),
       thread_get_priority ());

  lock_release (&locks[i]);
  msg ("%s ends at priority %d", thread_name (), thread_get_priority ());
}

static void
interlope (void *aux UNUSED)
{
  msg ("%s has its turn", thread_name ());
}
