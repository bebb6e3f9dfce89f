/* A thread calls cond_broadcast without holding the lock. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct lock lock;
static struct condition cond;

void
test_panic_cond_broadcast (void)
{
  lock_init (&lock);
  cond_init (&cond);
  cond_broadcast (&cond, &lock);
  fail ("nobody noticed");
}
