/* Exceptions: what programs, and bugs of the kernel, do wrong. */
#ifndef USERPROG_EXCEPTION_H
#define USERPROG_EXCEPTION_H

/* Bits of a page fault's error code ([IA32-v3a] 5.15). */
#define PF_P 0x1                /* The page is there, but not for this. */
#define PF_W 0x2                /* It was to be written to. */
#define PF_U 0x4                /* In user mode. */

/* Registers the handlers.  Once, interrupts off. */
void exception_init (void);

/* Prints the number of page faults. */
void exception_print_stats (void);

#endif /* userprog/exception.h */
