/* A thread calls cond_signal without holding the lock. */

#include "tests/more/threads/check.h"
#include "threads/synch.h"

static struct lock lock;
static struct condition cond;

void
test_panic_cond_signal (void)
{
  lock_init (&lock);
  cond_init (&cond);
  cond_signal (&cond, &lock);
  fail ("nobody noticed");
}
