/* Threads of equal priority pass through a semaphore one at a time, many
   times.  No two may be inside at once, nobody may be forgotten outside. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

#define THREADS 3
#define TURNS 250
#define WINDOW 10               /* Length of a stay inside. */

static struct semaphore gate;
static struct semaphore done;
static volatile int inside;     /* Threads that are. */

static thread_func visit;
test_func test_race_sema;

void
test_race_sema (void)
{
  sema_init (&gate, 1);
  sema_init (&done, 0);
  for (int i = 0; i < THREADS; i++)
    create ("visitor", PRI_DEFAULT, visit, NULL);
  for (int i = 0; i < THREADS; i++)
    sema_down (&done);
  CHECK (gate.value == 1, "the semaphore's value is %u", gate.value);
  msg ("all were inside, one at a time");
}

static void
visit (void *aux UNUSED)
{
  for (int i = 0; i < TURNS; i++)
    {
      sema_down (&gate);
      CHECK (inside == 0, "two are inside");
      inside = 1;
      for (int j = 0; j < WINDOW; j++)
        barrier ();
      inside = 0;
      sema_up (&gate);
    }
  sema_up (&done);
}
