/* Readers and writers of different priorities come and go at random, are
   preempted, and yield in the middle.  Nobody may ever see a write that is
   not finished.  And on coming each reader can tell how many writers will
   have their turn before it: one if writers wait and none writes just now,
   else none. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

#define VISITORS 16
#define VISITS 400              /* Of each visitor. */

static struct rwlock rwlock;
static struct semaphore done;

/* What is written; protected by RWLOCK. */
static int front, back;

/* Protected by interrupts off. */
static int reading;             /* Readers inside. */
static bool writing;            /* Is a writer inside? */
static int writers_waiting;     /* Writers that came and are not inside. */
static int turns;               /* Turns of writers so far. */
static int shared;              /* Times that several readers were inside. */
static int waits;               /* Times that a reader waited for a turn. */

static thread_func visitor;

void
test_rwlock_random (void)
{
  rwlock_init (&rwlock);
  sema_init (&done, 0);
  for (uintptr_t i = 0; i < VISITORS; i++)
    create ("visitor", PRI_DEFAULT, visitor, (void *) (i + 1));
  for (int i = 0; i < VISITORS; i++)
    sema_down (&done);
  CHECK (front == turns && back == turns, "%d turns, but %d writes", turns,
         front);
  CHECK (shared > 100, "readers shared the lock %d times only", shared);
  CHECK (waits > 100, "readers waited for a turn %d times only", waits);
  pass ();
}

static void
read (uint32_t *seed)
{
  struct rwlock_hold hold;

  enum intr_level old_level = intr_disable ();
  int due = turns + (!writing && writers_waiting > 0);
  waits += due != turns;
  rwlock_acquire_read (&rwlock, &hold);
  reading++;
  shared += reading > 1;
  int actual = turns;
  bool with_writer = writing;
  intr_set_level (old_level);

  CHECK (actual == due, "a reader had to wait for %d turns instead of %d",
         actual, due);
  CHECK (!with_writer, "a reader came in while one writes");
  int seen = back;
  if (draw (seed) % 2 == 0)
    thread_yield ();
  CHECK (front == seen, "a reader saw half of a write");

  intr_disable ();
  reading--;
  rwlock_release_read (&rwlock, &hold);
  intr_set_level (old_level);
}

static void
write (uint32_t *seed)
{
  enum intr_level old_level = intr_disable ();
  writers_waiting++;
  rwlock_acquire_write (&rwlock);
  writers_waiting--;
  turns++;
  bool alone = !writing && reading == 0;
  writing = true;
  intr_set_level (old_level);

  CHECK (alone, "a writer is not alone");
  front++;
  if (draw (seed) % 2 == 0)
    thread_yield ();
  back++;

  intr_disable ();
  writing = false;
  rwlock_release_write (&rwlock);
  intr_set_level (old_level);
}

static void
visitor (void *seed_)
{
  uint32_t seed = (uintptr_t) seed_ * 99991;

  for (int i = 0; i < VISITS; i++)
    {
      thread_set_priority (PRI_DEFAULT + draw (&seed) % 3);
      if (draw (&seed) % 3 == 0)
        write (&seed);
      else
        read (&seed);
    }
  sema_up (&done);
}
