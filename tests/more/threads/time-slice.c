/* Threads of equal priority take turns: who begins to run gives the
   processor up at the fourth tick after that. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "tests/threads/ticks.h"
#include "threads/synch.h"

#define TURNS 10
#define SLICE 4

static struct semaphore done;
static volatile int running;    /* Who ran last: 1 or 2. */
static volatile int turns;      /* Changes so far. */
static int64_t began[TURNS];    /* Tick of each change. */

/* Notes when it finds that the other one ran before. */
static void
run (void *self_)
{
  int self = (int) self_;
  while (turns < TURNS)
    if (running != self)
      {
        running = self;
        began[turns] = timer_ticks ();
        turns = turns + 1;
      }
  sema_up (&done);
}

void
test_time_slice (void)
{
  sema_init (&done, 0);
  sleep_until (timer_ticks () + 1);
  create ("one", PRI_DEFAULT, run, (void *) 1);
  create ("two", PRI_DEFAULT, run, (void *) 2);
  sema_down (&done);
  sema_down (&done);
  for (int i = 1; i < TURNS; i++)
    CHECK (began[i] - began[i - 1] == SLICE, "turn %d took %d ticks", i,
           (int) (began[i] - began[i - 1]));
  msg ("%d turns of %d ticks each", TURNS - 1, SLICE);
}
