/* Semaphores, locks and condition variables, with nobody in the way and
   with two threads that take turns. */

#include <debug.h>
#include "tests/bench/bench.h"
#include "threads/synch.h"
#include "threads/thread.h"

static struct series s;
static struct semaphore ping, pong;

/* Protected by LOCK. */
static struct lock lock;
static struct condition my_turn, your_turn;
static bool mine;               /* Is it the measuring thread's turn? */

static void
uncontended (void)
{
  sema_init (&ping, 1);
  for (int i = 0; i < SAMPLES; i++)
    {
      series_start (&s);
      sema_down (&ping);
      sema_up (&ping);
      series_stop (&s);
    }
  report ("sema-pair", series_median (&s));

  lock_init (&lock);
  for (int i = 0; i < SAMPLES; i++)
    {
      series_start (&s);
      lock_acquire (&lock);
      lock_release (&lock);
      series_stop (&s);
    }
  report ("lock-pair", series_median (&s));
}

static void
sema_partner (void *aux UNUSED)
{
  for (int i = 0; i < SAMPLES; i++)
    {
      sema_down (&ping);
      sema_up (&pong);
    }
}

static void
sema_ping_pong (void)
{
  sema_init (&ping, 0);
  sema_init (&pong, 0);
  thread_create ("partner", PRI_DEFAULT, sema_partner, NULL);
  thread_yield ();
  for (int i = 0; i < SAMPLES; i++)
    {
      series_start (&s);
      sema_up (&ping);
      sema_down (&pong);
      series_stop (&s);
    }
  report ("sema-ping-pong", series_median (&s));
}

static void
cond_partner (void *aux UNUSED)
{
  for (int i = 0; i < SAMPLES; i++)
    {
      lock_acquire (&lock);
      while (mine)
        cond_wait (&your_turn, &lock);
      mine = true;
      cond_signal (&my_turn, &lock);
      lock_release (&lock);
    }
}

/* Each turn takes the lock, waits for its turn, passes it on and gives up
   the lock. */
static void
cond_ping_pong (void)
{
  lock_init (&lock);
  cond_init (&my_turn);
  cond_init (&your_turn);
  mine = true;
  thread_create ("partner", PRI_DEFAULT, cond_partner, NULL);
  thread_yield ();
  for (int i = 0; i < SAMPLES; i++)
    {
      series_start (&s);
      lock_acquire (&lock);
      mine = false;
      cond_signal (&your_turn, &lock);
      while (!mine)
        cond_wait (&my_turn, &lock);
      lock_release (&lock);
      series_stop (&s);
    }
  report ("cond-ping-pong", series_median (&s));
}

void
bench_synch (void)
{
  uncontended ();
  sema_ping_pong ();
  cond_ping_pong ();
}
