/* Several threads compete for the processor for 30 seconds and count
   the ticks during which they run.  Equally nice threads must get
   equal shares; among others, the less nice one gets more.  The checker
   knows how many ticks each should have had.

   With timer interrupts at random moments (option -j of pintos) ticks
   are given out by chance, and shares vary more than is tolerated. */

#include <debug.h>
#include <stdio.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "tests/threads/spin.h"
#include "tests/threads/ticks.h"
#include "threads/init.h"
#include "threads/synch.h"
#include "threads/thread.h"
#include "devices/timer.h"

#define THREADS_MAX 20
#define RACE_SECONDS 30

/* Upped by each runner at its end. */
static struct semaphore finished;

/* Last tick that was counted.  Written by all runners without a lock:
   a switch at the wrong moment counts a tick twice, which is rare and
   small beside what the checker tolerates, whereas waiting for a lock
   would disturb the race. */
static volatile int counted;

/* A thread that competes. */
struct runner
{
  int64_t start; /* Tick at which the race begins. */
  int nice;
  int ticks; /* Ticks during which it ran. */
};

static void race (int runner_cnt, int nice_step);
static thread_func run;

void
test_mlfqs_fair_2 (void)
{
  race (draw (2, 3, 5), 0);
}

void
test_mlfqs_fair_20 (void)
{
  race (draw (20, 12, 16), 0);
}

void
test_mlfqs_nice_2 (void)
{
  race (2, draw (5, 7, 10));
}

void
test_mlfqs_nice_10 (void)
{
  const int runner_cnt = draw (10, 6, 8);

  race (runner_cnt, draw (1, 2, 2));
}

/* Lets RUNNER_CNT threads compete and prints their ticks.  Runner I is
   I * NICE_STEP nice. */
static void
race (int runner_cnt, int nice_step)
{
  static struct runner runners[THREADS_MAX];
  int64_t start;
  int i;

  ASSERT (thread_mlfqs);
  ASSERT (runner_cnt <= THREADS_MAX);

  /* The main thread sleeps during the race, but must come first when
     it prepares and when it reports. */
  thread_set_nice (-20);
  sema_init (&finished, 0);

  /* By then, what the processor was used for so far is forgotten. */
  start = second_from_now (5);
  counted = (int) start;
  msg ("%d threads compete for %d seconds.", runner_cnt, RACE_SECONDS);
  for (i = 0; i < runner_cnt; i++)
    {
      char name[16];

      runners[i].start = start;
      runners[i].nice = i * nice_step;
      runners[i].ticks = 0;
      snprintf (name, sizeof name, "runner %d", i);
      if (thread_create (name, PRI_DEFAULT, run, &runners[i]) == TID_ERROR)
        fail ("cannot create \"%s\"", name);
    }
  for (i = 0; i < runner_cnt; i++)
    sema_down (&finished);

  for (i = 0; i < runner_cnt; i++)
    msg ("Thread %d received %d ticks.", i, runners[i].ticks);
}

/* Body of a runner's thread. */
static void
run (void *runner_)
{
  struct runner *runner = runner_;
  int64_t end = runner->start + RACE_SECONDS * TIMER_FREQ;
  int64_t now;

  thread_set_nice (runner->nice);
  sleep_until (runner->start);

  /* A tick belongs to whoever runs when it has just begun. */
  while ((now = timer_ticks ()) < end)
    {
      if (counted < (int) now)
        {
          counted = (int) now;
          runner->ticks++;
        }
      spin_a_little ();
    }
  sema_up (&finished);
}
