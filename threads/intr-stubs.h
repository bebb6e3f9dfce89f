/* The 256 places where interrupts enter the kernel, and the one where they
   leave it. */
#ifndef THREADS_INTR_STUBS_H
#define THREADS_INTR_STUBS_H

/* Entry points, by vector; the labels are intr00_stub to intrff_stub.  Each
   leaves a `struct intr_frame' on the stack and calls intr_handler. */
typedef void intr_stub_func (void);
extern intr_stub_func *intr_stubs[256];

/* Goes back to what was interrupted: ESP must point to a
   `struct intr_frame'.  Jump here with a frame of one's own making to
   enter user mode for the first time. */
void intr_exit (void);

/* Entry point of the task for double faults. */
void double_fault_entry (void);

#endif /* threads/intr-stubs.h */
