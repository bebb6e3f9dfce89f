/* Two threads take turns by changing their own priorities: creating a
   thread above oneself lets it run at once, and whoever lowers himself
   below another that is ready makes way at once. */

#include <debug.h>
#include <stddef.h>
#include "tests/threads/draw.h"
#include "tests/threads/tests.h"
#include "threads/init.h"
#include "threads/thread.h"

/* How far the upstart is above main at first, and then below where main
   was; how far main goes down.  Constant while the threads run. */
static int above, below, down;

static thread_func upstart;

void
test_priority_change (void)
{
  ASSERT (!thread_mlfqs);

  above = draw (1, 2, 20);
  below = draw (1, 2, 12);
  down = below + draw (1, 2, 12);
  msg ("main starts an upstart of priority %d", PRI_DEFAULT + above);
  thread_create ("upstart", PRI_DEFAULT + above, upstart, NULL);

  msg ("main has its turn at priority %d, and goes down to %d",
       thread_get_priority (), PRI_DEFAULT - down);
  thread_set_priority (PRI_DEFAULT - down);
  msg ("main is left alone at priority %d", thread_get_priority ());
}

static void
upstart (void *aux UNUSED)
{
  msg ("upstart runs at priority %d, and goes down to %d",
       thread_get_priority (), PRI_DEFAULT - below);
  thread_set_priority (PRI_DEFAULT - below);
  msg ("upstart runs again at priority %d, and ends", thread_get_priority ());
}
