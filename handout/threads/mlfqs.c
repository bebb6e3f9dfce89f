/* What a thread may ask about its behaviour.

   Nobody keeps account of it yet: niceness is ignored, and the answers are
   all zero. */

#include <debug.h>
#include "threads/thread.h"

int
thread_get_nice (void)
{
  return 0;
}

void
thread_set_nice (int nice UNUSED)
{
}

int
thread_get_recent_cpu (void)
{
  return 0;
}

int
thread_get_load_avg (void)
{
  return 0;
}
