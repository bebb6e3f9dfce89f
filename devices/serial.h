/* The first serial port, COM1: the console's output, and input. */
#ifndef DEVICES_SERIAL_H
#define DEVICES_SERIAL_H

#include <stdint.h>

/* Goes from polling to interrupts: output is queued from now on, and input
   is received.  After input_init; interrupts on or off. */
void serial_init_queue (void);

/* Sends BYTE.  Never sleeps: if the queue is full, or interrupts are not
   used yet, it waits for the port.  From anywhere. */
void serial_putc (uint8_t byte);

/* Waits until all that was sent has left the port.  From anywhere. */
void serial_flush (void);

/* Receives while there is room for input, and not while there is none; to
   be called when that may have changed.  Interrupts off. */
void serial_notify (void);

#endif /* devices/serial.h */
