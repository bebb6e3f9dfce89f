/* Two threads count a number up together, once without a lock and once with
   one.  How many counts get lost without depends on when the timer takes
   the processor away; run with different jitter seeds the test shows that
   it really is taken away at different moments.  With the lock none gets
   lost.  The test ends at a certain tick, so the length of the run does not
   depend on the seed. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "tests/threads/ticks.h"
#include "threads/synch.h"

#define COUNTS 3000             /* By each of the two. */
#define WINDOW 50               /* Turns between reading and writing. */
#define END 200                 /* Tick at which the test ends. */

static struct lock lock;
static struct semaphore done;

static volatile int unlocked;   /* Protected by nothing, on purpose. */
static volatile int locked;     /* Protected by LOCK. */

static thread_func count;

void
test_jitter_race (void)
{
  lock_init (&lock);
  sema_init (&done, 0);
  create ("one", PRI_DEFAULT, count, NULL);
  create ("two", PRI_DEFAULT, count, NULL);
  sema_down (&done);
  sema_down (&done);

  /* The rest is short, lest slow serial ports make another tick of it. */
  msg ("without a lock: %d", unlocked);
  msg ("with a lock: %d", locked);
  CHECK (timer_ticks () < END, "counting took too long");
  sleep_until (END);
}

static void
count (void *aux UNUSED)
{
  for (int i = 0; i < COUNTS; i++)
    {
      int seen = unlocked;
      for (int j = 0; j < WINDOW; j++)
        barrier ();
      unlocked = seen + 1;

      lock_acquire (&lock);
      locked++;
      lock_release (&lock);
    }
  sema_up (&done);
}
