/* The switch: how this machine is turned off or started anew. */
#ifndef DEVICES_POWER_H
#define DEVICES_POWER_H

#include <debug.h>
#include <stdint.h>

/* Says so, waits until the console's output is out, and turns the machine
   off with CODE for the emulator's caller.  From anywhere. */
void power_off (uint16_t code) NO_RETURN;

/* Says so, waits until the console's output is out, and resets the machine.
   From anywhere. */
void power_reboot (void) NO_RETURN;

#endif /* devices/power.h */
