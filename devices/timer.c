/* The system timer: what happens at each of the timer chip's interrupts.

   An interrupt is a tick, or (under jitter) an extra one that only gives
   the scheduler an occasion to switch threads.  A tick is counted first,
   so that everybody who is told of it reads the new time.  What hangs on
   ticks is in rooms of its own: the scheduler, alarm.c, and whoever
   registers with timer_on_tick. */

#include "devices/timer.h"
#include <debug.h>
#include <stdio.h>
#include "devices/alarm.h"
#include "devices/jitter.h"
#include "devices/pic.h"
#include "threads/interrupt.h"
#include "threads/thread.h"

/* Line of the timer chip. */
#define TIMER_LINE 0

/* Most functions that may be registered. */
#define TICK_FUNCS_MAX 8

/* Protected by interrupts off. */
static timer_tick_func *tick_funcs[TICK_FUNCS_MAX];
static int tick_func_cnt;
static int waker_cnt;          /* How many of them may wake threads. */
static timer_tick_func *extra_func;     /* Or null. */

/* Handler of the timer interrupt. */
static void
timer_interrupt (struct intr_frame *frame UNUSED)
{
  if (!jitter_interrupt ())
    {
      if (extra_func != NULL)
        extra_func ();
      if (!jitter_keeps_order ())
        thread_jitter ();
      return;
    }

  pit_count_tick ();
  thread_tick ();
  alarm_tick ();
  for (int i = 0; i < tick_func_cnt; i++)
    tick_funcs[i] ();
}

void
timer_init (void)
{
  intr_register_ext (PIC_BASE + TIMER_LINE, timer_interrupt, "8254 Timer");
}

void
timer_watch_ticks (timer_tick_func *function)
{
  enum intr_level old_level = intr_disable ();
  ASSERT (tick_func_cnt < TICK_FUNCS_MAX);
  tick_funcs[tick_func_cnt++] = function;
  intr_set_level (old_level);
}

void
timer_watch_extra (timer_tick_func *function)
{
  ASSERT (extra_func == NULL);
  extra_func = function;
}

void
timer_on_tick (timer_tick_func *function)
{
  enum intr_level old_level = intr_disable ();
  waker_cnt++;
  timer_watch_ticks (function);
  intr_set_level (old_level);
}

bool
timer_may_wake (void)
{
  return waker_cnt > 0;
}

int64_t
timer_ticks (void)
{
  return pit_ticks ();
}

int64_t
timer_elapsed (int64_t since)
{
  return timer_ticks () - since;
}

void
timer_sleep (int64_t ticks)
{
  ASSERT (intr_get_level () == INTR_ON);

  if (ticks <= 0)
    return;

  int64_t now = timer_ticks ();
  alarm_sleep_until (ticks < INT64_MAX - now ? now + ticks : INT64_MAX,
                     false);
}

void
timer_print_stats (void)
{
  printf ("Timer: %lld ticks\n", timer_ticks ());
}
