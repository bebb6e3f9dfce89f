/* Ends of requests: see devices/completion.h.

   A disk takes milliseconds for a request, in which other threads run.  An
   emulator's disk takes as long as the host takes, which is different each
   time, so that no run could be repeated; or, if it is made to (devices/
   ide-dma.h), no time at all, so that nobody else would run meanwhile.  In
   that case the end of a request is held back here, until the next timer
   tick or until nobody else is ready, whichever comes first: then a thread
   that is alone does not wait for anything, and others are not kept waiting
   either.

   Under jitter (setting `jitter=SEED') it is until a number of timer
   interrupts, drawn from the seed, or until nobody is ready, and then it is
   drawn who goes first.  With the setting `latency=N' every request takes
   until the Nth tick, and with `latency=0' nothing is ever held back. */

#include "devices/completion.h"
#include <debug.h>
#include "devices/pit.h"
#include "devices/timer.h"
#include "threads/intr-level.h"
#include "threads/priority.h" /* @priority */
#include "threads/settings.h"
#include "threads/thread.h"
#include "threads/waitq.h"

/* Largest number of timer interrupts drawn. */
#define INTERRUPTS_MAX 7

/* Fixed at start. */
static bool latency_set;        /* Is there a setting, */
static unsigned latency;        /* and what does it say? */
static bool drawing;            /* Are moments drawn? */

/* Protected by interrupts off. */
static struct list held = LIST_INITIALIZER (held);
static unsigned held_cnt;
static uint32_t random;         /* State of the sequence of draws. */

/* Returns a number from 0 to CNT - 1, the next of the sequence (Knuth,
   "The Art of Computer Programming", 3.3.4, line 25). */
static unsigned
draw (unsigned cnt)
{
  random = random * 1664525 + 1013904223;
  return (random >> 16) % cnt;
}

/* Ends the wait of C. */
static void
end (struct completion *c)
{
  c->over = true;
  waitq_wake (&c->waiter);
}

/* The same if C is held back. */
static void
release (struct completion *c)
{
  list_remove (&c->elem);
  held_cnt--;
  end (c);
}

/* Ends those waits that are due at tick NOW, after so many INTERRUPTS since
   the last time. */
static void
release_due (int64_t now, unsigned interrupts)
{
  if (held_cnt == 0)
    return;

  struct list_elem *e = list_begin (&held);
  while (e != list_end (&held))
    {
      struct completion *c = list_entry (e, struct completion, elem);
      e = list_next (e);
      if (c->interrupts > interrupts)
        c->interrupts -= interrupts;
      else if (c->interrupts > 0 || c->tick <= now)
        release (c);
    }
  thread_preempt (); /* @priority */
}

/* At a timer tick. */
static void
at_tick (void)
{
  release_due (pit_ticks (), 1);
}

/* At a timer interrupt that is no tick. */
static void
at_extra_interrupt (void)
{
  release_due (-1, 1);
}

bool
completion_at_idle (void)
{
  if (held_cnt == 0 || (latency_set && latency > 0))
    return true;
  if (drawing)
    {
      struct list_elem *e = list_begin (&held);
      for (unsigned i = draw (held_cnt); i > 0; i--)
        e = list_next (e);
      release (list_entry (e, struct completion, elem));
    }
  else
    while (!list_empty (&held))
      release (list_entry (list_front (&held), struct completion, elem));
  return false;
}

void
completion_start (void)
{
  latency_set = settings_numbers ("latency", &latency, 1);

  unsigned seed;
  if (!latency_set && settings_numbers ("jitter", &seed, 1)
      && !settings_is ("order", "fixed"))
    {
      drawing = true;
      random = seed;
    }

  /* It does wake threads; but see completion_pending. */
  timer_watch_ticks (at_tick);
  timer_watch_extra (at_extra_interrupt);
}

void
completion_init (struct completion *c)
{
  c->over = false;
  waitq_init (&c->waiter);
}

void
completion_happened (struct completion *c, bool at_once)
{
  ASSERT (intr_get_level () == INTR_OFF);

  unsigned ticks = latency_set ? latency : at_once ? 1 : 0;
  unsigned interrupts = drawing ? draw (INTERRUPTS_MAX + 1) : 0;
  if (drawing ? interrupts == 0 : ticks == 0)
    {
      end (c);
      thread_preempt (); /* @priority */
    }
  else
    {
      c->tick = pit_ticks () + ticks;
      c->interrupts = interrupts;
      list_push_back (&held, &c->elem);
      held_cnt++;
    }
}

void
completion_wait (struct completion *c)
{
  enum intr_level old_level = intr_disable ();
  if (!c->over)
    waitq_sleep (&c->waiter, WAIT_DEVICE);
  intr_set_level (old_level);
}

bool
completion_pending (void)
{
  return held_cnt > 0;
}
