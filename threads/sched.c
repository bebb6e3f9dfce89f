/* The ready queues: starting.  See threads/sched.h. */

#include "threads/sched.h"

_Static_assert (PRI_MIN == 0 && PRI_MAX + 1 == PRI_CNT && PRI_CNT == 64,
                "a queue for each priority, a bit for each queue");

void
sched_init (void)
{
  struct ready *ready = &cpu_here ()->ready;
  for (int i = 0; i < PRI_CNT; i++)
    list_init (&ready->queue[i]);
}
