/* Sixteen threads of one priority note their number and yield, sixteen
   times each.  Equals are served in turn, so the order in which they
   had their first turns must repeat itself in all others.

   Each line that starts with "iteration:" shows the numbers of sixteen
   turns in a row.

   A turn is much shorter than a time slice.  Whoever makes the timer
   interrupt at random moments (option -j of pintos) takes turns away
   halfway, and must not expect this test to pass. */

#include <debug.h>
#include <stdio.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "threads/init.h"
#include "threads/synch.h"
#include "threads/thread.h"

#define THREADS_MAX 16
#define ROUNDS_MAX 16

/* How many there are.  Constant while the threads run. */
static int thread_cnt, round_cnt;

/* Protects what follows. */
static struct lock turns_lock;
static char turns[ROUNDS_MAX * THREADS_MAX]; /* Thread's number, by turn. */
static int turn_cnt;                         /* Turns taken so far. */

/* Upped by each thread at its end. */
static struct semaphore finished;

static thread_func take_turns;
static void print_round (const char *numbers);

void
test_priority_fifo (void)
{
  int i;

  ASSERT (!thread_mlfqs);

  thread_cnt = draw (16, 9, THREADS_MAX - 1);
  round_cnt = draw (16, 9, ROUNDS_MAX - 1);
  msg ("%d threads take %d turns each.", thread_cnt, round_cnt);

  /* Nobody starts before all are there. */
  thread_set_priority (PRI_DEFAULT + 2);
  lock_init (&turns_lock);
  sema_init (&finished, 0);
  turn_cnt = 0;
  for (i = 0; i < thread_cnt; i++)
    {
      char name[16];

      snprintf (name, sizeof name, "equal %d", i);
      thread_create (name, PRI_DEFAULT + 1, take_turns, (void *) i);
    }
  if (turn_cnt != 0)
    fail ("a thread ran ahead of one of higher priority");
  thread_set_priority (PRI_DEFAULT);

  for (i = 0; i < thread_cnt; i++)
    sema_down (&finished);
  for (i = 0; i < round_cnt; i++)
    print_round (turns + i * thread_cnt);
}

static void
take_turns (void *number)
{
  int i;

  for (i = 0; i < round_cnt; i++)
    {
      lock_acquire (&turns_lock);
      turns[turn_cnt++] = (int) number;
      lock_release (&turns_lock);
      thread_yield ();
    }
  sema_up (&finished);
}

/* Prints the NUMBERS of as many turns as there are threads in one
   line. */
static void
print_round (const char *numbers)
{
  char line[THREADS_MAX * 4 + 1];
  int length = 0;
  int i;

  for (i = 0; i < thread_cnt; i++)
    length +=
        snprintf (line + length, sizeof line - length, " %d", numbers[i]);
  msg ("iteration:%s", line);
}
