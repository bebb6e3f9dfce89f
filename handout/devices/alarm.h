/* The alarm: threads that sleep until a tick. */
#ifndef DEVICES_ALARM_H
#define DEVICES_ALARM_H

#include <stdbool.h>
#include <stdint.h>

/* Returns 0 once the tick count is TICK, at once if it is already.  The
   caller stays ready meanwhile.  If INTERRUPTIBLE, waitq_interrupt should
   end the sleep early, which is not possible yet.  Not in interrupt
   handlers. */
int alarm_sleep_until (int64_t tick, bool interruptible);

/* True if a sleeper may be woken at some tick.  Whoever looks for deadlocks
   asks this when all threads are blocked.  As long as sleepers cannot be
   told from others the answer is that there may be one.  Interrupts off. */
bool alarm_pending (void);

/* Called at every tick, in the timer interrupt's handler.  Interrupts
   off. */
void alarm_tick (void);

#endif /* devices/alarm.h */
