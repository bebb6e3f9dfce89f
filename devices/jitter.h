/* Timer interrupts at pseudo-random moments. */
#ifndef DEVICES_JITTER_H
#define DEVICES_JITTER_H

#include <stdbool.h>

/* Begins at the next tick if the setting `jitter=SEED' is there.  From
   anywhere. */
void jitter_start (void);

/* Returns true if this timer interrupt is a tick, false if it is an extra
   one, and arranges for the next.  Only in the timer interrupt's handler,
   once. */
bool jitter_interrupt (void);

#endif /* devices/jitter.h */
