/* While threads come and go and take the processor from each other,
   thread_foreach must call its function once for each that is alive, and
   for no others. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "threads/synch.h"

#define FIXTURES 20             /* Threads that stay all the time. */
#define BREEDERS 4              /* Threads that create and yield. */
#define ROUNDS 3000

static struct semaphore gate;   /* Where the fixtures wait. */
static struct semaphore done;
static bool over;               /* Set once, to end the breeders. */

/* Protected by interrupts off. */
static tid_t fixtures[FIXTURES];
static int seen[FIXTURES];      /* Times seen in this round, */
static int seen_self;           /* and main. */
static tid_t tids[64];          /* Those seen in this round. */
static int tid_cnt;
static int born;                /* Short-lived threads that were created, */
static int dead;                /* and that are about to end. */

static thread_func fixture;
static thread_func breeder;
static thread_func mayfly;

/* Looks at a thread that thread_foreach has come to. */
static void
inspect (struct thread *t, void *aux UNUSED)
{
  CHECK (t->status == THREAD_READY || t->status == THREAD_BLOCKED
         || t == thread_current (), "thread %s has status %d", t->name,
         t->status);
  for (int i = 0; i < tid_cnt; i++)
    CHECK (tids[i] != t->tid, "thread %d was seen twice", t->tid);
  if (tid_cnt < 64)
    tids[tid_cnt++] = t->tid;
  for (int i = 0; i < FIXTURES; i++)
    seen[i] += fixtures[i] == t->tid;
  seen_self += t == thread_current ();
}

void
test_thread_foreach (void)
{
  sema_init (&gate, 0);
  sema_init (&done, 0);
  for (uintptr_t i = 0; i < FIXTURES; i++)
    create ("fixture", PRI_DEFAULT + 1, fixture, (void *) i);
  for (uintptr_t i = 0; i < BREEDERS; i++)
    create ("breeder", PRI_DEFAULT, breeder, (void *) i);

  int max_cnt = 0;
  int min_cnt = 64;
  for (int round = 0; round < ROUNDS; round++)
    {
      enum intr_level old_level = intr_disable ();
      tid_cnt = seen_self = 0;
      for (int i = 0; i < FIXTURES; i++)
        seen[i] = 0;
      thread_foreach (inspect, NULL);
      for (int i = 0; i < FIXTURES; i++)
        CHECK (seen[i] == 1, "fixture %d was seen %d times", i, seen[i]);
      CHECK (seen_self == 1, "main was seen %d times", seen_self);
      CHECK (tid_cnt < 64, "there are too many threads");
      if (tid_cnt > max_cnt)
        max_cnt = tid_cnt;
      if (tid_cnt < min_cnt)
        min_cnt = tid_cnt;
      intr_set_level (old_level);
      if (round % 16 == 0)
        timer_sleep (1);
      else if (round % 4 == 0)
        thread_yield ();
    }
  CHECK (max_cnt > min_cnt, "nothing happened meanwhile");

  over = true;
  for (int i = 0; i < FIXTURES; i++)
    sema_up (&gate);
  for (int i = 0; i < FIXTURES + BREEDERS; i++)
    sema_down (&done);
  CHECK (born == dead && born > 500, "%d were born and %d died", born, dead);
  pass ();
}

static void
fixture (void *number)
{
  fixtures[(uintptr_t) number] = thread_tid ();
  sema_down (&gate);
  sema_up (&done);
}

static void
breeder (void *number)
{
  uint32_t seed = (uintptr_t) number;

  while (!over)
    {
      /* At most as many as the page of names above has room for. */
      enum intr_level old_level = intr_disable ();
      bool room = born - dead < 20;
      born += room;
      intr_set_level (old_level);
      if (room)
        create ("mayfly", PRI_DEFAULT - 1 + draw (&seed) % 3, mayfly, NULL);
      else
        timer_sleep (1);
      if (draw (&seed) % 4 == 0)
        thread_yield ();
    }
  while (born > dead)
    timer_sleep (1);
  sema_up (&done);
}

static void
mayfly (void *aux UNUSED)
{
  thread_yield ();
  enum intr_level old_level = intr_disable ();
  dead++;
  intr_set_level (old_level);
}
