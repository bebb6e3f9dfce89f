/* Two threads take turns by changing their own priorities: creating a
   thread above oneself lets it run at once, and whoever lowers himself
   below another that is ready makes way at once. */

#include <debug.h>
#include <stddef.h>
#include "tests/threads/tests.h"
#include "threads/init.h"
#include "threads/thread.h"

static thread_func upstart;

void
test_priority_change (void)
{
  ASSERT (!thread_mlfqs);

  msg ("main starts an upstart of priority %d", PRI_DEFAULT + 1);
  thread_create ("upstart", PRI_DEFAULT + 1, upstart, NULL);

  msg ("main has its turn at priority %d, and goes down to %d",
       thread_get_priority (), PRI_DEFAULT - 2);
  thread_set_priority (PRI_DEFAULT - 2);
  msg ("main is left alone at priority %d", thread_get_priority ());
}

static void
upstart (void *aux UNUSED)
{
  msg ("upstart runs at priority %d, and goes down to %d",
       thread_get_priority (), PRI_DEFAULT - 1);
  thread_set_priority (PRI_DEFAULT - 1);
  msg ("upstart runs again at priority %d, and ends", thread_get_priority ());
}
