/* Under -mlfqs a new thread has its creator's niceness and recent_cpu, and
   the priority that follows from them. */

#include "devices/timer.h"
#include "tests/more/threads/check.h"
#include "tests/threads/ticks.h"
#include "threads/synch.h"

static int recent_cpu;          /* The creator's. */
static struct semaphore done;

static void
look (void *aux UNUSED)
{
  int mine = thread_get_recent_cpu ();
  msg ("created: nice %d", thread_get_nice ());
  CHECK (mine >= recent_cpu - 200 && mine <= recent_cpu + 200,
         "recent_cpu is %d, the creator's %d", mine, recent_cpu);
  sema_up (&done);
}

void
test_mlfqs_inherit (void)
{
  ASSERT (thread_mlfqs);

  sema_init (&done, 0);
  int64_t start = timer_ticks ();
  while (timer_elapsed (start) < TIMER_FREQ / 2)
    continue;
  for (int nice = 0; nice <= 20; nice += 7)
    {
      thread_set_nice (nice);
      msg ("creator: nice %d", nice);
      recent_cpu = thread_get_recent_cpu ();
      CHECK (recent_cpu > 1000, "recent_cpu is %d after half a second",
             recent_cpu);
      create ("child", PRI_DEFAULT, look, NULL);
      sema_down (&done);
    }
}
