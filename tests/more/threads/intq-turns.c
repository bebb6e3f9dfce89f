/* A queue of bytes with several threads at each end: each byte comes out
   once, in the order in which they went in, and who waits gets one when
   there is one. */

#include "devices/intq.h"
#include "tests/more/threads/check.h"

static struct intq queue;

static thread_func get_two;
static thread_func put_two;

/* Takes out or puts in with interrupts off, as the queue wants it. */
static int
get (void)
{
  enum intr_level old_level = intr_disable ();
  int byte = intq_getc (&queue);
  intr_set_level (old_level);
  return byte;
}

static void
put (int byte)
{
  enum intr_level old_level = intr_disable ();
  intq_putc (&queue, byte);
  intr_set_level (old_level);
}

void
test_intq_turns (void)
{
  intq_init (&queue);

  msg ("-- three get from an empty queue");
  create ("reader 1", PRI_DEFAULT + 1, get_two, NULL);
  create ("reader 2", PRI_DEFAULT + 1, get_two, NULL);
  create ("reader 3", PRI_DEFAULT + 2, get_two, NULL);
  for (int i = 0; i < 6; i++)
    {
      msg ("-- main puts %d", i);
      put (i);
    }

  msg ("-- main fills the queue");
  for (int i = 0; i < INTQ_BUFSIZE - 1; i++)
    put (i);
  create ("writer 1", PRI_DEFAULT + 1, put_two, (void *) 100);
  create ("writer 2", PRI_DEFAULT + 1, put_two, (void *) 110);
  for (int i = 0; i < INTQ_BUFSIZE - 1; i++)
    {
      int byte = get ();
      CHECK (byte == i, "got %d instead of %d", byte, i);
    }
  msg ("-- main empties the queue");
  for (int i = 0; i < 4; i++)
    msg ("main gets %d", get ());
}

static void
get_two (void *aux UNUSED)
{
  for (int i = 0; i < 2; i++)
    msg ("%s gets %d", thread_name (), get ());
}

static void
put_two (void *byte_)
{
  int byte = (int) byte_;
  for (int i = 0; i < 2; i++)
    {
      put (byte + i);
      msg ("%s has put %d", thread_name (), byte + i);
    }
}
