/* Readers and writers take turns: a reader waits for at most one writer,
   and the first writer in line for at most one group of readers, whoever
   comes meanwhile. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct rwlock rwlock;
static struct semaphore leave;  /* Up once for each who shall leave. */

static thread_func reader;
static thread_func writer;

/* Lets CNT of those who have the lock give it up. */
static void
let_go (int cnt)
{
  msg ("-- %d shall leave", cnt);
  while (cnt-- > 0)
    sema_up (&leave);
}

/* Creates a thread that wants the lock, a little less important than the
   one before, so that those who enter together do so in order; and writers
   less important than readers, whom they would make all equal. */
static void
come (const char *name, thread_func *function)
{
  static int priority = PRI_MAX;

  priority--;
  msg ("-- %s comes", name);
  create (name, function == reader ? priority : priority - 20, function,
          NULL);
}

void
test_rwlock_turns (void)
{
  rwlock_init (&rwlock);
  sema_init (&leave, 0);

  come ("writer 1", writer);
  come ("reader 1", reader);
  come ("writer 2", writer);
  come ("reader 2", reader);
  come ("writer 3", writer);
  let_go (1);
  come ("reader 3", reader);
  let_go (1);
  come ("reader 4", reader);
  let_go (1);
  come ("reader 5", reader);
  let_go (1);
  let_go (3);
  let_go (1);
}

static void
reader (void *aux UNUSED)
{
  struct rwlock_hold hold;

  rwlock_acquire_read (&rwlock, &hold);
  msg ("%s reads", thread_name ());
  sema_down (&leave);
  msg ("%s leaves", thread_name ());
  rwlock_release_read (&rwlock, &hold);
}

static void
writer (void *aux UNUSED)
{
  rwlock_acquire_write (&rwlock);
  msg ("%s writes", thread_name ());
  sema_down (&leave);
  msg ("%s leaves", thread_name ());
  rwlock_release_write (&rwlock);
}
