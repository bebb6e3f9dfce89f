/* The alarm.

   Sleepers stand in a heap (alarm-heap.h) in the order in which they are to
   be woken, so a tick looks at the first one only.  Each record lies on
   the stack of the thread that sleeps and has a wait queue for just that
   thread, through which it is woken or interrupted like any other waiter.

   Any number of sleepers may be due at the same tick, and waking them all
   at once would keep interrupts off too long.  So the tick wakes a few,
   those of the highest priority, and whoever returns from a sleep wakes some
   more before it goes on; so do the next ticks.  Nobody can notice: a
   sleeper not woken yet has no higher priority than any that was woken, and
   is made ready before the first of these runs on. */

#include "devices/alarm.h"
#include <debug.h>
#include <stddef.h>
#include "devices/alarm-heap.h"
#include "devices/pit.h"
#include "threads/interrupt.h"
#include "threads/priority.h" /* @priority */
#include "threads/sched.h"
#include "threads/thread.h"
#include "threads/waitq.h"

/* How many sleepers a tick wakes, and one that has been woken. */
#define TICK_BATCH 8
#define SLEEPER_BATCH 4

/* Protected by interrupts off. */
static struct alarm_heap sleepers = ALARM_HEAP_INITIALIZER;

/* Wakes the first CNT of the sleepers that are due by NOW.  Interrupts
   off. */
static void
wake (int64_t now, int cnt)
{
  while (cnt-- > 0 && alarm_heap_next (&sleepers) <= now)
    waitq_wake (&alarm_heap_pop (&sleepers)->waiter);
}

int
alarm_sleep_until (int64_t tick, bool interruptible)
{
  ASSERT (!intr_context ());

  int result = 0;
  enum intr_level old_level = intr_disable ();
  if (pit_ticks () < tick)
    {
      struct alarm_sleeper me;
      waitq_init (&me.waiter);
      alarm_heap_add (&sleepers, &me, tick, sched_urgency (thread_current ()));

      result = waitq_sleep (&me.waiter, interruptible
                            ? WAIT_SLEEP | WAIT_INTERRUPTIBLE : WAIT_SLEEP);

      if (result != 0 && alarm_heap_contains (&sleepers, &me))
        alarm_heap_remove (&sleepers, &me);
      wake (pit_ticks (), SLEEPER_BATCH);
      thread_preempt (); /* @priority */
    }
  intr_set_level (old_level);
  return result;
}

bool
alarm_pending (void)
{
  return alarm_heap_next (&sleepers) != INT64_MAX;
}

void
alarm_tick (void)
{
  int64_t now = pit_ticks ();
  if (alarm_heap_next (&sleepers) <= now)
    {
      wake (now, TICK_BATCH);
      thread_preempt (); /* @priority */
    }
}
