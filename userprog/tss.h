/* The task state: which stack interrupts in user mode use.  What it consists
   of is in threads/tss.h. */
#ifndef USERPROG_TSS_H
#define USERPROG_TSS_H

#include <stdint.h>
#include "threads/tss.h"

/* Checks that the processor has a task state, and sets the stack of the
   running thread.  Interrupts off. */
void tss_init (void);

/* Returns this processor's task state.  Interrupts off. */
struct tss *tss_get (void);

/* Has interrupts in user mode use the stack of the running thread, from the
   end of its page down.  Interrupts off. */
void tss_update (void);

#endif /* userprog/tss.h */
