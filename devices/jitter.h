/* Timer interrupts at pseudo-random moments. */
#ifndef DEVICES_JITTER_H
#define DEVICES_JITTER_H

#include <stdbool.h>

/* Begins, if the setting `jitter=SEED' is there; PHASE clocks (see pit.h)
   have gone by since the last tick.  In a thread, interrupts on. */
void jitter_start (unsigned phase);

/* Returns true if this timer interrupt is a tick, false if it is an extra
   one, and arranges for the next.  Only in the timer interrupt's handler,
   once. */
bool jitter_interrupt (void);

/* True if extra interrupts must not make equals take turns: the setting
   `order=fixed' is there.  Interrupts off. */
bool jitter_keeps_order (void);

#endif /* devices/jitter.h */
