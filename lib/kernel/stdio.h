/* The kernel's part of <stdio.h>. */
#ifndef LIB_KERNEL_STDIO_H
#define LIB_KERNEL_STDIO_H

#include <stddef.h>

/* Writes the N bytes at BUFFER to the console as they are, in one piece
   that nobody else's output interrupts.  From anywhere. */
void putbuf (const char *buffer, size_t n);

#endif /* lib/kernel/stdio.h */
