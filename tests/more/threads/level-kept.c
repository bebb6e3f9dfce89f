/* Whatever may be called with interrupts on or off leaves them as they
   were, whether it does something or not. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "threads/malloc.h"
#include "threads/palloc.h"
#include "threads/synch.h"

static struct semaphore sema;
static struct lock lock;

/* Locks are taken and tried for; the second try is made by a thread that
   does not hold it. */
static void
try (void *got)
{
  *(bool *) got = lock_try_acquire (&lock);
  CHECK (intr_get_level () == INTR_ON, "off after a vain try for a lock");
}

/* Fails if interrupts are not at LEVEL after WHAT. */
static void
check (enum intr_level level, const char *what)
{
  CHECK (intr_get_level () == level, "%s leaves interrupts %s", what,
         level == INTR_ON ? "off" : "on");
}

static void
all (enum intr_level level)
{
  bool got = true;

  sema_init (&sema, 1);
  lock_init (&lock);
  intr_set_level (level);
  sema_down (&sema);
  check (level, "sema_down");
  sema_try_down (&sema);
  check (level, "sema_try_down");
  sema_up (&sema);
  check (level, "sema_up");
  sema_try_down (&sema);
  check (level, "sema_try_down");
  lock_acquire (&lock);
  check (level, "lock_acquire");
  lock_release (&lock);
  check (level, "lock_release");
  CHECK (lock_try_acquire (&lock), "the lock is free, but not taken");
  check (level, "lock_try_acquire");
  create ("trier", PRI_DEFAULT + 1, try, &got);
  check (level, "thread_create");
  CHECK (!got, "the lock was taken twice");
  lock_release (&lock);
  check (level, "lock_release");
  thread_yield ();
  check (level, "thread_yield");
  thread_set_priority (PRI_DEFAULT);
  check (level, "thread_set_priority");
  thread_set_nice (0);
  check (level, "thread_set_nice");
  thread_get_recent_cpu ();
  check (level, "thread_get_recent_cpu");
  thread_get_load_avg ();
  check (level, "thread_get_load_avg");
  timer_ticks ();
  check (level, "timer_ticks");
  void *page = palloc_get_page (0);
  check (level, "palloc_get_page");
  palloc_free_page (page);
  check (level, "palloc_free_page");
  void *block = malloc (16);
  check (level, "malloc");
  free (block);
  check (level, "free");
  intr_enable ();
}

void
test_level_kept (void)
{
  all (INTR_ON);
  msg ("on stays on");
  all (INTR_OFF);
  msg ("off stays off");
}
