/* The system timer: ticks, sleeping, delays. */
#ifndef DEVICES_TIMER_H
#define DEVICES_TIMER_H

#include <round.h>
#include <stdbool.h>
#include <stdint.h>
#include "devices/pit.h"        /* TIMER_FREQ, ticks per second. */

/* Registers the timer interrupt's handler.  After pit_init and intr_init;
   interrupts off. */
void timer_init (void);

/* Has FUNCTION called at every tick from now on, in the timer interrupt's
   handler, after sleepers were woken.  For a few functions that are quick.
   From anywhere. */
typedef void timer_tick_func (void);
void timer_on_tick (timer_tick_func *);

/* The same for a function that never wakes a thread. */
void timer_watch_ticks (timer_tick_func *);

/* Has FUNCTION, which never wakes a thread without having it answered for
   by deadlock_on_vector, called at every timer interrupt that is no tick
   (there are some under jitter), before threads are switched.  For one
   function. */
void timer_watch_extra (timer_tick_func *);

/* True if a function registered with timer_on_tick might wake a thread at
   some tick. */
bool timer_may_wake (void);

/* Measures how fast this processor spins, for the delays below, and says
   so; takes eight ticks.  Then jitter begins, if it was asked for.
   Interrupts on. */
void timer_calibrate (void);

/* Number of ticks since boot, and since an earlier value of it.  From
   anywhere. */
int64_t timer_ticks (void);
int64_t timer_elapsed (int64_t since);

/* Sleeps until TICKS ticks have come; returns at once if TICKS is not
   positive.  Other threads run meanwhile.  Interrupts on. */
void timer_sleep (int64_t ticks);

/* Sleep for about MS milliseconds, US microseconds, NS nanoseconds: in
   whole ticks, rounded up, or by a delay if it is less than one.  Interrupts
   on. */
void timer_msleep (int64_t ms);
void timer_usleep (int64_t us);
void timer_nsleep (int64_t ns);

/* Spin for about as long, without giving up the processor; for tests and
   for devices that need a short break.  The time that interrupts and other
   threads take comes on top.  From anywhere. */
void timer_mdelay (int64_t ms);
void timer_udelay (int64_t us);
void timer_ndelay (int64_t ns);

/* Prints the number of ticks. */
void timer_print_stats (void);

#endif /* devices/timer.h */
