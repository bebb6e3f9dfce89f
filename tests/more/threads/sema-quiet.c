/* sema_up_quietly counts, wakes the most important who waits, and leaves the
   processor to its caller until that one gives it up. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

#define WAITERS 3

static struct semaphore sema;
static int turns;               /* Waiters that ran. */

static thread_func wait;
static void up_quietly (void);
test_func test_sema_quiet;

void
test_sema_quiet (void)
{
  sema_init (&sema, 0);
  up_quietly ();
  CHECK (sema.value == 1, "nobody waits, and the value is %u", sema.value);
  sema_down (&sema);

  for (int i = 0; i < WAITERS; i++)
    create ("waiter", PRI_DEFAULT + 1 + i, wait, NULL);
  for (int i = 0; i < WAITERS; i++)
    {
      up_quietly ();
      thread_yield ();
      CHECK (turns == i + 1, "%d waiters ran, not %d", turns, i + 1);
    }
  CHECK (sema.value == 0, "in the end the value is %u", sema.value);
  msg ("each was woken, none before its time");
}

/* Ups the semaphore; nobody may run before interrupts are back on. */
static void
up_quietly (void)
{
  enum intr_level old_level = intr_disable ();
  int before = turns;
  sema_up_quietly (&sema);
  CHECK (turns == before, "somebody ran with interrupts off");
  intr_set_level (old_level);
}

static void
wait (void *aux UNUSED)
{
  sema_down (&sema);
  CHECK (thread_get_priority () == PRI_DEFAULT + WAITERS - turns,
         "priority %d comes as number %d", thread_get_priority (), turns);
  turns++;
}
