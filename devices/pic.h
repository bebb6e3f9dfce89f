/* The two 8259A interrupt controllers of the PC. */
#ifndef DEVICES_PIC_H
#define DEVICES_PIC_H

#include <stdbool.h>

/* Number of request lines, and the vector of line 0; the others follow. */
#define PIC_LINES 16
#define PIC_BASE 0x20

/* Makes line I raise vector PIC_BASE + I, with every line unmasked and
   no request remembered from before.  Interrupts off. */
void pic_init (void);

/* Asks whether LINE, whose vector has just been raised, really requests
   service.  If false it was a glitch: no handler must run, and
   pic_end_of_interrupt must not be called.  In an external interrupt,
   before its handler. */
bool pic_is_request (int line);

/* Lets LINE and those of lower priority interrupt again.  In an external
   interrupt, after its handler. */
void pic_end_of_interrupt (int line);

#endif /* devices/pic.h */
