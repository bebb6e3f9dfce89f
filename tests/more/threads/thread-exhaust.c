/* Threads are created until there is no memory for another.  That must be
   an error that the creator gets to know, and everything must work on; and
   when the threads have ended all their pages must be free again. */

#include "tests/more/threads/check.h"
#include "tests/more/threads/pages.h"
#include "threads/synch.h"

static struct semaphore gate;

static thread_func wait_at_gate;

void
test_thread_exhaust (void)
{
  size_t before = free_pages (0);
  sema_init (&gate, 0);
  thread_set_priority (PRI_MIN);

  for (int round = 0; round < 2; round++)
    {
      size_t cnt = 0;
      while (thread_create ("guest", PRI_DEFAULT, wait_at_gate, NULL)
             != TID_ERROR)
        cnt++;
      CHECK (cnt == before, "%d threads with %d pages free", (int) cnt,
             (int) before);
      while (cnt-- > 0)
        sema_up (&gate);
      CHECK (free_pages (0) == before, "%d of %d pages are free again",
             (int) free_pages (0), (int) before);
    }
  pass ();
}

static void
wait_at_gate (void *aux UNUSED)
{
  sema_down (&gate);
}
