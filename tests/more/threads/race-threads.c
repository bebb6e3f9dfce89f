/* Threads of equal priority create threads.  Each must get a number of its
   own and a place in the list of all. */

#include <string.h>
#include "tests/more/threads/check.h"
#include "threads/synch.h"

#define ROUNDS 5
#define CREATORS 3
#define CHILDREN 40             /* Of each, in a round. */

static struct semaphore done;   /* Creators that are. */
static struct semaphore born;   /* Children that ran. */
static struct semaphore leave;  /* They may end. */
static struct semaphore gone;   /* Those that do. */

static char name[] = "child 0"; /* Theirs in this round. */
static bool known[ROUNDS * CREATORS * (CHILDREN + 1) * 2];      /* By tid. */

static void play (void);
static thread_func create_many, live;
static thread_action_func count;
test_func test_race_threads;

void
test_race_threads (void)
{
  sema_init (&done, 0);
  sema_init (&born, 0);
  sema_init (&leave, 0);
  sema_init (&gone, 0);
  for (int i = 0; i < ROUNDS; i++)
    {
      name[sizeof name - 2]++;
      play ();
    }
  msg ("all were born, and known");
}

/* Plays a round. */
static void
play (void)
{
  for (int i = 0; i < CREATORS; i++)
    create ("creator", PRI_DEFAULT, create_many, NULL);
  for (int i = 0; i < CREATORS; i++)
    sema_down (&done);
  for (int i = 0; i < CREATORS * CHILDREN; i++)
    sema_down (&born);

  int cnt = 0;
  enum intr_level old_level = intr_disable ();
  thread_foreach (count, &cnt);
  intr_set_level (old_level);
  CHECK (cnt == CREATORS * CHILDREN, "%d children are listed", cnt);
  for (int i = 0; i < CREATORS * CHILDREN; i++)
    sema_up (&leave);
  for (int i = 0; i < CREATORS * CHILDREN; i++)
    sema_down (&gone);
}

static void
create_many (void *aux UNUSED)
{
  for (int i = 0; i < CHILDREN; i++)
    {
      tid_t tid = create (name, PRI_DEFAULT - 1, live, NULL);
      CHECK (tid > 0 && (size_t) tid < sizeof known, "tid %d", tid);
      CHECK (!known[tid], "two threads are number %d", tid);
      known[tid] = true;
    }
  sema_up (&done);
}

static void
live (void *aux UNUSED)
{
  sema_up (&born);
  sema_down (&leave);
  sema_up (&gone);
}

static void
count (struct thread *t, void *cnt_)
{
  int *cnt = cnt_;
  if (!strcmp (t->name, name))
    (*cnt)++;
}
