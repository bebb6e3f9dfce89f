/* A thread calls cond_wait without holding the lock. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct lock lock;
static struct condition cond;

void
test_panic_cond_wait (void)
{
  lock_init (&lock);
  cond_init (&cond);
  cond_wait (&cond, &lock);
  fail ("nobody noticed");
}
