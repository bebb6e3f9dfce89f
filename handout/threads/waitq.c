/* Wait queues: what need not be quick.  See threads/waitq.h. */

#include "threads/waitq.h"
#include <errno.h>

void
waitq_init (struct list *q)
{
  list_init (q);
}

bool
waitq_interrupt (struct thread *t)
{
  if (t->waitq == NULL || !(t->wait & WAIT_INTERRUPTIBLE))
    return false;
  t->wait_result = -EINTR;
  waitq_release (t);
  return true;
}
