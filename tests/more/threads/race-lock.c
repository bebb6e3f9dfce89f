/* Threads of equal priority pass through a lock one at a time, many
   times.  No two may be inside at once, nobody may be forgotten outside. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

#define THREADS 3
#define TURNS 250
#define WINDOW 10               /* Length of a stay inside. */

static struct lock gate;
static struct semaphore done;
static volatile int inside;     /* Threads that are. */

static thread_func visit;
test_func test_race_lock;

void
test_race_lock (void)
{
  lock_init (&gate);
  sema_init (&done, 0);
  for (int i = 0; i < THREADS; i++)
    create ("visitor", PRI_DEFAULT, visit, NULL);
  for (int i = 0; i < THREADS; i++)
    sema_down (&done);
  CHECK (gate.holder == NULL, "the lock has a holder");
  msg ("all were inside, one at a time");
}

static void
visit (void *aux UNUSED)
{
  for (int i = 0; i < TURNS; i++)
    {
      lock_acquire (&gate);
      CHECK (inside == 0, "two are inside");
      inside = 1;
      for (int j = 0; j < WINDOW; j++)
        barrier ();
      inside = 0;
      lock_release (&gate);
    }
  sema_up (&done);
}
