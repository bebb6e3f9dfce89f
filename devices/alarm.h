/* The alarm: threads that sleep until a tick. */
#ifndef DEVICES_ALARM_H
#define DEVICES_ALARM_H

#include <stdbool.h>
#include <stdint.h>

/* Sleeps until the tick count is TICK; returns 0 then, and at once if it is
   already.  If INTERRUPTIBLE, waitq_interrupt ends the sleep early, and
   -EINTR is returned.  Not in interrupt handlers. */
int alarm_sleep_until (int64_t tick, bool interruptible);

/* True if anybody sleeps.  Interrupts off. */
bool alarm_pending (void);

/* Wakes sleepers that are due.  In the timer interrupt's handler. */
void alarm_tick (void);

#endif /* devices/alarm.h */
