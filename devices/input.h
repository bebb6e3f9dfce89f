/* Input from the keyboard and the serial port, in the order in which it
   comes. */
#ifndef DEVICES_INPUT_H
#define DEVICES_INPUT_H

#include <stdbool.h>
#include <stdint.h>

/* Makes the queue empty.  Once. */
void input_init (void);

/* Has FUNCTION called, with interrupts off, whenever something was put into
   or taken out of the queue: so a driver knows whether there is room.  One
   driver may have it. */
typedef void input_change_func (void);
void input_on_change (input_change_func *);

/* Puts KEY into the queue, which must have room.  Interrupts off. */
void input_putc (uint8_t key);

/* Takes the first byte out of the queue; sleeps until there is one. */
uint8_t input_getc (void);

/* True if a thread waits for input, and some may come: there is none in
   runs with the setting `input=none'.  Interrupts off. */
bool input_may_wake (void);

/* True if the queue has no room.  Interrupts off. */
bool input_full (void);

#endif /* devices/input.h */
