/* Readers and writers of equal priority use a readers-writer lock, many
   times.  A writer must be alone, and nobody may be forgotten. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

#define PAIRS 2
#define TURNS 500

static struct rwlock rwlock;
static struct semaphore done;

/* Equal unless somebody writes.  Protected by RWLOCK. */
static volatile int front;
static volatile int back;

static thread_func read, write;
test_func test_race_rwlock;

void
test_race_rwlock (void)
{
  rwlock_init (&rwlock);
  sema_init (&done, 0);
  for (int i = 0; i < PAIRS; i++)
    {
      create ("reader", PRI_DEFAULT, read, NULL);
      create ("writer", PRI_DEFAULT, write, NULL);
    }
  for (int i = 0; i < 2 * PAIRS; i++)
    sema_down (&done);
  CHECK (front == PAIRS * TURNS && back == front,
         "of %d turns there are %d and %d", PAIRS * TURNS, front, back);
  msg ("all have read and written");
}

static void
read (void *aux UNUSED)
{
  for (int i = 0; i < TURNS; i++)
    {
      struct rwlock_hold hold;
      rwlock_acquire_read (&rwlock, &hold);
      int seen = front;
      barrier ();
      CHECK (back == seen && front == seen, "somebody writes meanwhile");
      rwlock_release_read (&rwlock, &hold);
    }
  sema_up (&done);
}

static void
write (void *aux UNUSED)
{
  for (int i = 0; i < TURNS; i++)
    {
      rwlock_acquire_write (&rwlock);
      int seen = front;
      front = seen + 1;
      barrier ();
      CHECK (back == seen, "two write at once");
      back = seen + 1;
      rwlock_release_write (&rwlock);
    }
  sema_up (&done);
}
