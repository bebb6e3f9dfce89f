/* Segments and task states.

   Segmentation is as good as unused: all segments are flat, 4 GB.  The
   processor needs them to know privilege levels, and two task state
   segments (TSS): one that says which stack an interrupt in user mode is
   to use, and one for double faults, which happen when there is no usable
   stack and therefore get a task, with registers and a stack, of their
   own.

   References: [IA32-v3a] 3.4 "Logical and Linear Addresses", 7.2 "Task
   Management Data Structures". */
#ifndef THREADS_GDT_H
#define THREADS_GDT_H

#include "threads/loader.h"
#include "threads/percpu.h"
#include "threads/tss.h"

/* Selectors besides those in threads/loader.h.  The user's have privilege
   level 3 in their low bits. */
#define SEL_UCSEG 0x1b          /* User code. */
#define SEL_UDSEG 0x23          /* User data and stack. */
#define SEL_TSS 0x28            /* Task state. */
#define SEL_FAULT_TSS 0x30      /* Task state for double faults. */

/* Loads this processor's own segment table and task states; double faults
   then start FAULT_ENTRY, which must not return.  Once, interrupts off. */
void gdt_load (void (*fault_entry) (void));

/* Makes interrupts that arrive in user mode use the stack that ends at
   STACK_TOP.  Interrupts off. */
static inline void
gdt_set_kernel_stack (void *stack_top)
{
  cpu_here ()->tss.esp0 = stack_top;
}

#endif /* threads/gdt.h */
