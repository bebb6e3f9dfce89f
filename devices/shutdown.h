/* Ending a run: power off or reboot, with a code that says why. */
#ifndef DEVICES_SHUTDOWN_H
#define DEVICES_SHUTDOWN_H

#include <debug.h>

/* What to do when the actions are done, or after a panic. */
enum shutdown_type
  {
    SHUTDOWN_NONE,              /* Keep running. */
    SHUTDOWN_POWER_OFF,         /* Turn the machine off. */
    SHUTDOWN_REBOOT             /* Start it anew. */
  };

/* Why the machine is turned off, as the emulator's caller gets to see it:
   QEMU's exit status is twice the code plus one, Bochs's log names it. */
enum shutdown_code
  {
    SHUTDOWN_CLEAN = 0x31,      /* By command or by the halt call. */
    SHUTDOWN_PANIC = 0x32,      /* After a panic. */
    SHUTDOWN_TIMEOUT = 0x33,    /* A budget of guest work is used up. */
    SHUTDOWN_FAILURE = 0x34,    /* kill=1, and a test said FAILED. */
    SHUTDOWN_ABORT = 0x35,      /* kill=1, and a user process aborted. */
    SHUTDOWN_DEADLOCK = 0x36,   /* Nothing can wake a thread any more. */
    SHUTDOWN_HANG = 0x37        /* Timer ticks are not handled any more. */
  };

/* Registers with the panic code.  First of all, before console output. */
void shutdown_init (void);

/* Sets what shutdown () does. */
void shutdown_configure (enum shutdown_type);

/* Does what was configured; returns if that is SHUTDOWN_NONE. */
void shutdown (void);

/* Reboots: prints "Rebooting...", no statistics, no write-back. */
void shutdown_reboot (void) NO_RETURN;

/* Writes back, prints the statistics, turns the machine off with code
   SHUTDOWN_CLEAN.  May sleep. */
void shutdown_power_off (void) NO_RETURN;

/* The same with CODE; writes back only for SHUTDOWN_CLEAN, since the other
   codes may come from an interrupt handler or with locks held. */
void shutdown_with_code (enum shutdown_code) NO_RETURN;

#endif /* devices/shutdown.h */
