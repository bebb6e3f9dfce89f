/* The idle budget is used up while threads wait for one of everything.
   The kernel must say of each what it waits for and where it is. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct lock lock;
static struct semaphore sema;
static struct condition cond;
static struct lock cond_lock;
static struct rwlock rwlock;

static thread_func wait_lock, wait_sema, wait_cond, wait_read, wait_write;
static thread_func wait_tick, wait_unblock;

void
test_verdict_waits (void)
{
  lock_init (&lock);
  sema_init (&sema, 0);
  cond_init (&cond);
  lock_init (&cond_lock);
  rwlock_init (&rwlock);

  lock_acquire (&lock);
  rwlock_acquire_write (&rwlock);
  create ("for-lock", PRI_DEFAULT + 1, wait_lock, NULL);
  create ("for-sema", PRI_DEFAULT + 2, wait_sema, NULL);
  create ("for-cond", PRI_DEFAULT + 3, wait_cond, NULL);
  create ("for-read", PRI_DEFAULT + 4, wait_read, NULL);
  create ("for-write", PRI_DEFAULT + 5, wait_write, NULL);
  create ("for-tick", PRI_DEFAULT + 6, wait_tick, NULL);
  create ("for-nothing", PRI_DEFAULT + 7, wait_unblock, NULL);
  create ("ready", PRI_MIN, wait_lock, NULL);
  msg ("main sleeps too long");
  timer_sleep (1000 * 1000);
  fail ("nobody noticed");
}

static void
wait_lock (void *aux UNUSED)
{
  lock_acquire (&lock);
}

static void
wait_sema (void *aux UNUSED)
{
  sema_down (&sema);
}

static void
wait_cond (void *aux UNUSED)
{
  lock_acquire (&cond_lock);
  cond_wait (&cond, &cond_lock);
}

static void
wait_read (void *aux UNUSED)
{
  struct rwlock_hold hold;
  rwlock_acquire_read (&rwlock, &hold);
}

static void
wait_write (void *aux UNUSED)
{
  rwlock_acquire_write (&rwlock);
}

static void
wait_tick (void *aux UNUSED)
{
  timer_sleep (2 * 1000 * 1000);
}

static void
wait_unblock (void *aux UNUSED)
{
  intr_disable ();
  thread_block ();
}
