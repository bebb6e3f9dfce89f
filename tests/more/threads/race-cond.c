/* Producers and consumers of equal priority share a small buffer through a
   lock and two conditions.  Everything must arrive, and nobody may wait for
   ever. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

#define PAIRS 2
#define ITEMS 150
#define ROOM 2

static struct lock lock;
static struct condition not_full;
static struct condition not_empty;
static struct semaphore done;

/* Protected by LOCK. */
static int count;
static int produced;
static int consumed;

static thread_func produce, consume;
test_func test_race_cond;

void
test_race_cond (void)
{
  lock_init (&lock);
  cond_init (&not_full);
  cond_init (&not_empty);
  sema_init (&done, 0);
  for (int i = 0; i < PAIRS; i++)
    {
      create ("consumer", PRI_DEFAULT, consume, NULL);
      create ("producer", PRI_DEFAULT, produce, NULL);
    }
  for (int i = 0; i < 2 * PAIRS; i++)
    sema_down (&done);
  CHECK (produced == PAIRS * ITEMS && consumed == produced && count == 0,
         "%d were produced, %d consumed, %d left", produced, consumed, count);
  msg ("everything has arrived");
}

static void
produce (void *aux UNUSED)
{
  for (int i = 0; i < ITEMS; i++)
    {
      lock_acquire (&lock);
      while (count == ROOM)
        cond_wait (&not_full, &lock);
      count++;
      produced++;
      cond_signal (&not_empty, &lock);
      lock_release (&lock);
    }
  sema_up (&done);
}

static void
consume (void *aux UNUSED)
{
  for (int i = 0; i < ITEMS; i++)
    {
      lock_acquire (&lock);
      while (count == 0)
        cond_wait (&not_empty, &lock);
      count--;
      consumed++;
      cond_signal (&not_full, &lock);
      lock_release (&lock);
    }
  sema_up (&done);
}
