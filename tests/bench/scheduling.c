/* Interrupts off and on, yielding, choosing the next thread, and a thread's
   whole life. */

#include <debug.h>
#include <stdio.h>
#include "tests/bench/bench.h"
#include "threads/intr-level.h"
#include "threads/synch.h"
#include "threads/thread.h"

static struct series s;

static void
interrupts (void)
{
  for (int i = 0; i < SAMPLES; i++)
    {
      series_start (&s);
      enum intr_level old_level = intr_disable ();
      intr_set_level (old_level);
      series_stop (&s);
    }
  report ("intr-off-on", series_median (&s));
}

static void
yield_alone (void)
{
  for (int i = 0; i < SAMPLES; i++)
    {
      series_start (&s);
      thread_yield ();
      series_stop (&s);
    }
  report ("yield-alone", series_median (&s));
}

/* Set to end the partner below; written between two yields. */
static bool partner_done;

static void
yield_partner (void *aux UNUSED)
{
  while (!partner_done)
    thread_yield ();
}

/* Two threads yield to each other: each measurement has two switches. */
static void
yield_other (void)
{
  partner_done = false;
  thread_create ("partner", PRI_DEFAULT, yield_partner, NULL);
  thread_yield ();
  for (int i = 0; i < SAMPLES; i++)
    {
      series_start (&s);
      thread_yield ();
      series_stop (&s);
    }
  report ("yield-switch", series_median (&s) / 2);
  partner_done = true;
  thread_yield ();
}

static struct semaphore done;

static void
live (void *aux UNUSED)
{
  sema_up (&done);
}

/* Create, run, exit, and wait for that. */
static void
thread_life (void)
{
  sema_init (&done, 0);
  for (int i = 0; i < SAMPLES; i++)
    {
      series_start (&s);
      thread_create ("child", PRI_DEFAULT, live, NULL);
      sema_down (&done);
      series_stop (&s);

      /* Let it finish outside, too, if it has not. */
      thread_yield ();
    }
  report ("thread-life", series_median (&s));
}

static struct semaphore ping, pong, crowd_gate;

static void
wait_in_crowd (void *aux UNUSED)
{
  sema_down (&crowd_gate);
}

static void
return_ping (void *aux UNUSED)
{
  for (;;)
    {
      sema_down (&ping);
      if (partner_done)
        break;
      sema_up (&pong);
    }
}

/* Creates threads until CNT of low priorities are ready; they get no chance
   to run before make_way. */
static void
gather_crowd (int cnt)
{
  for (int i = 0; i < cnt; i++)
    if (thread_create ("crowd", i % 30, wait_in_crowd, NULL) == TID_ERROR)
      PANIC ("no memory for a crowd of %d", cnt);
}

/* Lets a crowd of CNT run and end. */
static void
disperse_crowd (int cnt)
{
  for (int i = 0; i < cnt; i++)
    sema_up (&crowd_gate);
  thread_set_priority (PRI_MIN);
  thread_yield ();
  thread_set_priority (PRI_DEFAULT);
}

/* A more important thread is woken, wakes this one and waits again, while
   CNT others are ready: two wake-ups, two choices. */
static void
choose (const char *name, int cnt)
{
  sema_init (&ping, 0);
  sema_init (&pong, 0);
  sema_init (&crowd_gate, 0);
  partner_done = false;
  gather_crowd (cnt);
  thread_create ("partner", PRI_DEFAULT + 1, return_ping, NULL);
  for (int i = 0; i < SAMPLES; i++)
    {
      series_start (&s);
      sema_up (&ping);
      sema_down (&pong);
      series_stop (&s);
    }
  report (name, series_median (&s) / 2);
  partner_done = true;
  sema_up (&ping);
  disperse_crowd (cnt);
}

void
bench_scheduling (void)
{
  interrupts ();
  yield_alone ();
  yield_other ();
  thread_life ();
  choose ("choose-10", 10);
  choose ("choose-1000", 1000);
}
