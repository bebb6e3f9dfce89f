/* The text screen. */
#ifndef DEVICES_VGA_H
#define DEVICES_VGA_H

/* Writes character C where the cursor is, and obeys LF, FF, BS, CR, TAB and
   BEL.  Does nothing on a machine without a VGA.  From anywhere. */
void vga_putc (int c);

#endif /* devices/vga.h */
