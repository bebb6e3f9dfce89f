/* Five threads take naps of 10, 20, 30, 40 and 50 ticks, once or
   seven times in a row, all from the same moment on.  (A run may draw
   other numbers.)  Every nap ends at a moment known beforehand: nap
   number I of a thread that takes T ticks a nap ends I * T ticks after
   the start.  So the order of all wake-ups is known too: these products
   never decrease.

   The threads note in a common log that they woke up; the main thread
   prints the log when all have finished.  A thread that gets up before
   its time, or long after it, fails the test at once. */

#include <debug.h>
#include <stdio.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "tests/threads/ticks.h"
#include "threads/init.h"
#include "threads/malloc.h"
#include "threads/synch.h"
#include "threads/thread.h"
#include "devices/timer.h"

#define SLEEPERS_MAX 7
#define LATEST 8 /* Ticks that a wake-up may be late. */

/* What all sleepers of a run share. */
struct dormitory
{
  int64_t start;             /* Tick at which the first naps begin. */
  int naps;                  /* Naps that each sleeper takes. */
  int unit;                  /* Ticks of the shortest nap. */
  struct semaphore finished; /* Upped by each sleeper at its end. */

  struct lock lock; /* Protects what follows. */
  int *log;         /* Sleeper's number for each wake-up. */
  int log_cnt;      /* Wake-ups so far. */
};

/* One thread's part in it. */
struct sleeper
{
  int id; /* Counted from 1; it naps ID units. */
  struct dormitory *place;
};

static thread_func take_naps;
static void run_sleepers (int naps);
static void print_log (struct dormitory *);

void
test_alarm_single (void)
{
  run_sleepers (1);
}

void
test_alarm_multiple (void)
{
  run_sleepers (7);
}

/* Runs SLEEPERS threads of NAPS naps each and prints their log. */
static void
run_sleepers (int naps)
{
  struct dormitory place;
  struct sleeper sleepers[SLEEPERS_MAX];
  const int sleeper_cnt = draw (5, 3, SLEEPERS_MAX);
  int i;

  /* The multi-level queues would not let naps end in this order. */
  ASSERT (!thread_mlfqs);

  place.unit = draw (10, 9, 14);
  if (naps > 1)
    naps = draw (naps, 5, 9);
  msg ("%d sleepers take %d nap(s) each of %d to %d ticks.", sleeper_cnt, naps,
       place.unit, sleeper_cnt * place.unit);
  msg ("The products (number of the nap times its length) must come");
  msg ("in order, whoever they belong to.");

  place.naps = naps;
  place.log_cnt = 0;
  place.log = malloc (sleeper_cnt * naps * sizeof *place.log);
  if (place.log == NULL)
    fail ("no memory for the log");
  sema_init (&place.finished, 0);
  lock_init (&place.lock);

  place.start = timer_ticks () + TIMER_FREQ;
  for (i = 0; i < sleeper_cnt; i++)
    {
      char name[16];

      sleepers[i].id = i + 1;
      sleepers[i].place = &place;
      snprintf (name, sizeof name, "sleeper %d", i + 1);
      if (thread_create (name, PRI_DEFAULT, take_naps, &sleepers[i])
          == TID_ERROR)
        fail ("cannot create \"%s\"", name);
    }

  for (i = 0; i < sleeper_cnt; i++)
    sema_down (&place.finished);
  print_log (&place);
  free (place.log);
}

/* Body of a sleeper's thread. */
static void
take_naps (void *sleeper_)
{
  struct sleeper *sleeper = sleeper_;
  struct dormitory *place = sleeper->place;
  int i;

  for (i = 1; i <= place->naps; i++)
    {
      int64_t due = place->start + i * sleeper->id * place->unit;
      int64_t late;

      sleep_until (due);
      late = timer_ticks () - due;
      if (late < 0 || late > LATEST)
        fail ("nap %d of sleeper %d ended %d ticks late", i, sleeper->id,
              (int) late);

      lock_acquire (&place->lock);
      place->log[place->log_cnt++] = sleeper->id;
      lock_release (&place->lock);
    }
  sema_up (&place->finished);
}

/* Prints who woke up, in order, and where the order was wrong. */
static void
print_log (struct dormitory *place)
{
  int taken[SLEEPERS_MAX] = { 0 };
  int last = 0;
  int i;

  for (i = 0; i < place->log_cnt; i++)
    {
      int id = place->log[i];
      int nap = ++taken[id - 1];
      int product = nap * id * place->unit;

      msg ("sleeper %d, nap %d of %d ticks: product=%d", id, nap,
           id * place->unit, product);
      if (product < last)
        msg ("out of order: %d after %d", product, last);
      last = product;
    }
}
