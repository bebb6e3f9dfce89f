/* The keyboard. */
#ifndef DEVICES_KBD_H
#define DEVICES_KBD_H

#include <stdint.h>

/* Sets up the keyboard's controller and registers its interrupt's handler.
   After intr_init; interrupts off. */
void kbd_init (void);

/* Prints how many characters were typed and taken. */
void kbd_print_stats (void);

#endif /* devices/kbd.h */
