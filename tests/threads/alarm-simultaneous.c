/* Three threads go to sleep until the same tick, five times.  All of
   them must be up again before the next tick begins, and the rounds
   must be as far apart as was asked for. */

#include <debug.h>
#include <stdio.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "tests/threads/ticks.h"
#include "threads/init.h"
#include "threads/synch.h"
#include "threads/thread.h"
#include "devices/timer.h"

#define THREADS_MAX 6
#define ROUNDS_MAX 8

/* How many there are, and the ticks from one round to the next.
   Constant while the threads run. */
static int thread_cnt, round_cnt, round_ticks;

/* Tick of the zeroth round.  Constant while the threads run. */
static int64_t start;

/* Tick at which each thread woke up in each round.  Every thread
   writes a column of its own. */
static int64_t woke[ROUNDS_MAX][THREADS_MAX];

/* Upped by each thread at its end. */
static struct semaphore finished;

static thread_func sleep_rounds;

void
test_alarm_simultaneous (void)
{
  int round, i;

  ASSERT (!thread_mlfqs);

  thread_cnt = draw (3, 2, THREADS_MAX);
  round_cnt = draw (5, 4, ROUNDS_MAX);
  round_ticks = draw (10, 5, 15);
  msg ("%d threads sleep until the same tick, in %d rounds.", thread_cnt,
       round_cnt);

  /* The threads are created and asleep before another tick begins. */
  sema_init (&finished, 0);
  start = await_tick () + TIMER_FREQ / 2;
  for (i = 0; i < thread_cnt; i++)
    {
      char name[16];

      snprintf (name, sizeof name, "sleeper %d", i);
      thread_create (name, PRI_DEFAULT, sleep_rounds, woke[0] + i);
    }
  for (i = 0; i < thread_cnt; i++)
    sema_down (&finished);

  for (round = 0; round < round_cnt; round++)
    {
      int64_t first = woke[round][0];

      if (round > 0)
        msg ("round %d began %d ticks after round %d", round,
             (int) (first - woke[round - 1][0]), round - 1);
      for (i = 1; i < thread_cnt; i++)
        msg ("round %d: sleeper %d followed within %d ticks", round, i,
             (int) (woke[round][i] - first));
    }
}

/* Sleeps through all rounds.  COLUMN_ points to where the moment of
   the first wake-up goes. */
static void
sleep_rounds (void *column_)
{
  int64_t *column = column_;
  int round;

  for (round = 0; round < round_cnt; round++)
    {
      sleep_until (start + round * round_ticks);
      column[round * THREADS_MAX] = timer_ticks ();
    }
  sema_up (&finished);
}
