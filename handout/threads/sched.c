/* The ready queue: starting.  See threads/sched.h. */

#include "threads/sched.h"

_Static_assert (PRI_MIN == 0 && PRI_MAX + 1 == PRI_CNT,
                "priorities can be counted from 0");

void
sched_init (void)
{
  list_init (&cpu_here ()->ready.queue);
}
