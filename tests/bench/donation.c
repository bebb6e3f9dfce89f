/* Donation along chains, and locks with many waiters.

   One thread, "high", is sent for by a semaphore, waits for a lock, and in
   the end gets it; what that takes is compared for chains of different
   lengths and for different numbers of waiters. */

#include <debug.h>
#include "devices/timer.h"
#include "tests/bench/bench.h"
#include "threads/synch.h"
#include "threads/thread.h"

#define LINKS_MAX 64

/* Priorities: main's own in a chain, that of the chain's links, that of a
   crowd of waiters, main's above them, and high's. */
#define PRI_LOW 1
#define PRI_LINK 2
#define PRI_ABOVE 50
#define PRI_HIGH 60

static struct series s;
static struct lock locks[LINKS_MAX];
static struct semaphore links_go, links_done;
static struct semaphore high_go;
static bool over;               /* Set to end the threads. */

/* Holds lock I and waits for the one before, round after round. */
static void
link (void *number)
{
  int i = (int) (uintptr_t) number;
  for (;;)
    {
      sema_down (&links_go);
      if (over)
        break;
      lock_acquire (&locks[i]);
      lock_acquire (&locks[i - 1]);
      lock_release (&locks[i - 1]);
      lock_release (&locks[i]);
      sema_up (&links_done);
    }
}

/* Waits for the lock LOCK_ each time it is sent for. */
static void
high (void *lock_)
{
  struct lock *lock = lock_;
  for (;;)
    {
      sema_down (&high_go);
      if (over)
        break;
      lock_acquire (lock);
      series_stop (&s);
      lock_release (lock);
    }
}

/* Returns what it takes until a thread waits at the end of a chain of LINKS
   locks and all holders have its priority.  The first lock is this
   thread's. */
static uint32_t
chain (int links)
{
  over = false;
  sema_init (&links_go, 0);
  sema_init (&links_done, 0);
  sema_init (&high_go, 0);
  for (int i = 0; i < links; i++)
    lock_init (&locks[i]);
  thread_set_priority (PRI_LOW);

  for (int i = 1; i < links; i++)
    thread_create ("link", PRI_LINK, link, (void *) (uintptr_t) i);
  thread_create ("high", PRI_HIGH, high, &locks[links - 1]);

  static struct series result;
  for (int round = 0; round < SAMPLES; round++)
    {
      lock_acquire (&locks[0]);
      for (int i = 1; i < links; i++)
        sema_up (&links_go);

      /* Let all links wait. */
      timer_sleep (1);

      series_start (&result);
      sema_up (&high_go);
      series_stop (&result);

      lock_release (&locks[0]);
      for (int i = 1; i < links; i++)
        sema_down (&links_done);
    }

  over = true;
  sema_up (&high_go);
  for (int i = 1; i < links; i++)
    sema_up (&links_go);
  timer_sleep (1);
  thread_set_priority (PRI_DEFAULT);
  s.cnt = 0;
  return series_median (&result);
}

/* Reports what each link adds to what a chain of one lock costs. */
static void
chains (void)
{
  uint32_t one = chain (1);
  report ("chain-1", one);
  report ("chain-2", chain (2) - one);
  report ("chain-64", (chain (64) - one) / 63);
}

/* Waits for the first lock, once. */
static void
wait_once (void *aux UNUSED)
{
  lock_acquire (&locks[0]);
  lock_release (&locks[0]);
}

/* With CNT threads of lower priorities waiting for a lock that this thread
   holds, another comes, waits, is given it and runs. */
static void
waiters (const char *name, int cnt)
{
  over = false;
  sema_init (&high_go, 0);
  lock_init (&locks[0]);
  lock_acquire (&locks[0]);
  thread_set_priority (PRI_ABOVE);
  for (int i = 0; i < cnt; i++)
    if (thread_create ("waiter", 1 + i * 7 % 40, wait_once, NULL)
        == TID_ERROR)
      PANIC ("no memory for %d waiters", cnt);
  thread_create ("high", PRI_HIGH, high, &locks[0]);

  for (int i = 0; i < SAMPLES; i++)
    {
      /* Let them all wait, those again that were woken by high. */
      timer_sleep (5);

      series_start (&s);
      sema_up (&high_go);
      lock_release (&locks[0]);
      lock_acquire (&locks[0]);
    }
  report (name, series_median (&s));

  over = true;
  sema_up (&high_go);
  lock_release (&locks[0]);
  timer_sleep (5);
  thread_set_priority (PRI_DEFAULT);
}

void
bench_donation (void)
{
  chains ();
  waiters ("waiters-10", 10);
  waiters ("waiters-1000", 1000);
}
