/* The watchdog: notices when timer ticks are not handled any more. */
#ifndef DEVICES_WATCHDOG_H
#define DEVICES_WATCHDOG_H

/* Starts the watchdog if the setting `watchdog=1' says that the machine has
   one.  After budget_init; interrupts off. */
void watchdog_init (void);

#endif /* devices/watchdog.h */
