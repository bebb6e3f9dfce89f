/* The 256 places where interrupts enter the kernel, and the one where they
   leave it. */
#ifndef THREADS_INTR_STUBS_H
#define THREADS_INTR_STUBS_H

#include <debug.h>

struct intr_frame;

/* Entry points, by vector; the labels are intr00_stub to intrff_stub.  Each
   leaves a `struct intr_frame' on the stack and calls intr_handler. */
typedef void intr_stub_func (void);
extern intr_stub_func *intr_stubs[256];

/* Goes back to what was interrupted: ESP must point to a
   `struct intr_frame'. */
void intr_exit (void);

/* Goes back to where FRAME, which is on the stack of the running thread,
   comes from.  With a frame of one's own making this enters user mode for
   the first time.  Interrupts off. */
void intr_return (struct intr_frame *frame) NO_RETURN;

/* Entry point of the task for double faults. */
void double_fault_entry (void);

#endif /* threads/intr-stubs.h */
