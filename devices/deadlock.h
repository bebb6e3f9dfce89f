/* Finding out that no thread can ever run again. */
#ifndef DEVICES_DEADLOCK_H
#define DEVICES_DEADLOCK_H

#include <stdbool.h>
#include <stdint.h>

/* Begins to look for deadlocks if the run has a budget.  After budget_init;
   interrupts off. */
void deadlock_init (void);

/* Ends that: from now on it is no fault if nothing happens. */
void deadlock_end (void);

/* Has FUNCTION asked whether external interrupt VEC, which must have a
   handler, may come and wake a thread: has the device a request
   outstanding?  Called with interrupts off in the timer interrupt's handler.
   A handler that nobody answers for may always wake somebody. */
typedef bool deadlock_waker_func (void);
void deadlock_on_vector (uint8_t vec, deadlock_waker_func *);

#endif /* devices/deadlock.h */
