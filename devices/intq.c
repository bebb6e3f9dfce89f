/* Queue from handler to thread.

   Interrupts off keep handlers away, but not other threads: whoever sleeps
   lets them run.  So after each sleep the queue is looked at again, and
   nothing that sleeps or yields comes between that and the use of what was
   found. */

#include "devices/intq.h"
#include <debug.h>
#include <stddef.h>
#include "threads/priority.h" /* @priority */
#include "threads/thread.h"

/* Returns the number of bytes in Q. */
static int
length (const struct intq *q)
{
  return (q->head - q->tail + INTQ_BUFSIZE) % INTQ_BUFSIZE;
}

/* Moves *POS to the next place in the buffer. */
static void
advance (int *pos)
{
  *pos = (*pos + 1) % INTQ_BUFSIZE;
}

void
intq_init (struct intq *q)
{
  lock_init (&q->lock);
  lock_init (&q->put_lock);
  q->not_full = q->not_empty = NULL;
  q->head = q->tail = 0;
}

bool
intq_empty (const struct intq *q)
{
  ASSERT (intr_get_level () == INTR_OFF);
  return length (q) == 0;
}

bool
intq_full (const struct intq *q)
{
  ASSERT (intr_get_level () == INTR_OFF);
  return length (q) == INTQ_BUFSIZE - 1;
}

/* Makes the running thread, which holds the lock of its side, wait as
   *WAITER. */
static void
wait (struct thread **waiter)
{
  ASSERT (*waiter == NULL);

  struct thread *t = thread_current ();
  *waiter = t;
  t->wait = WAIT_INPUT;
  thread_block ();
  t->wait = WAIT_OTHER;
}

/* Makes the thread at *WAITER ready, if there is one. */
static void
wake (struct thread **waiter)
{
  struct thread *t = *waiter;
  if (t != NULL)
    {
      /* Before it can run and wait again. */
      *waiter = NULL;
      thread_unblock (t);
    }
}

/* Takes the oldest byte out of Q, which is not empty.  Never sleeps. */
static uint8_t
take (struct intq *q)
{
  uint8_t byte = q->buf[q->tail];
  advance (&q->tail);
  wake (&q->not_full);
  return byte;
}

/* Puts BYTE into Q, which is not full.  Never sleeps. */
static void
put (struct intq *q, uint8_t byte)
{
  q->buf[q->head] = byte;
  advance (&q->head);
  wake (&q->not_empty);
}

uint8_t
intq_getc (struct intq *q)
{
  uint8_t byte;
  if (!intq_empty (q))
    byte = take (q);
  else
    {
      ASSERT (!intr_context ());
      lock_acquire (&q->lock);
      while (intq_empty (q))
        wait (&q->not_empty);
      byte = take (q);
      lock_release (&q->lock);
    }
  thread_preempt (); /* @priority */
  return byte;
}

void
intq_putc (struct intq *q, uint8_t byte)
{
  if (!intq_full (q))
    put (q, byte);
  else
    {
      ASSERT (!intr_context ());
      lock_acquire (&q->put_lock);
      while (intq_full (q))
        wait (&q->not_full);
      put (q, byte);
      lock_release (&q->put_lock);
    }
  thread_preempt (); /* @priority */
}
