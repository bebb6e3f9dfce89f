/* Page faults: who can make the address good?

   The exception handler knows how the fault happened, an implementation of
   this contract what should be at the address: userprog's (fault-eager.c)
   has put all there is in place beforehand, virtual memory's brings pages
   in when they are first used. */
#ifndef USERPROG_FAULT_H
#define USERPROG_FAULT_H

#include <stdbool.h>
#include <stdint.h>

/* Makes user address ADDR of the current process accessible in the way that
   failed, if that is a way the program may access it.  ERROR is the
   processor's error code (PF_P, PF_W, PF_U, userprog/exception.h); ESP the
   program's stack pointer when it entered the kernel.  Returns false if it
   is not; the program is then at fault.  Interrupts on, no lock held (the
   kernel touches user memory only so); may sleep. */
bool fault_resolve (const void *addr, unsigned error, const void *esp);

#endif /* userprog/fault.h */
