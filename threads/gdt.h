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

#include <stddef.h>
#include <stdint.h>
#include "threads/loader.h"

/* Selectors besides those in threads/loader.h.  The user's have privilege
   level 3 in their low bits. */
#define SEL_UCSEG 0x1b          /* User code. */
#define SEL_UDSEG 0x23          /* User data and stack. */
#define SEL_TSS 0x28            /* Task state. */
#define SEL_FAULT_TSS 0x30      /* Task state for double faults. */
#define GDT_CNT 7               /* Number of descriptors. */

/* A task state segment.  Of ours, the processor reads esp0 and ss0, and
   saves all the registers into it when a double fault strikes. */
struct tss
  {
    uint16_t back_link, : 16;
    void *esp0;                 /* Stack for interrupts in user mode. */
    uint16_t ss0, : 16;
    void *esp1;
    uint16_t ss1, : 16;
    void *esp2;
    uint16_t ss2, : 16;
    uint32_t cr3;
    void (*eip) (void);
    uint32_t eflags;
    uint32_t eax, ecx, edx, ebx;
    uint32_t esp, ebp, esi, edi;
    uint16_t es, : 16;
    uint16_t cs, : 16;
    uint16_t ss, : 16;
    uint16_t ds, : 16;
    uint16_t fs, : 16;
    uint16_t gs, : 16;
    uint16_t ldt, : 16;
    uint16_t trace, bitmap;
  };

_Static_assert (sizeof (struct tss) == 104
                && offsetof (struct tss, eip) == 32
                && offsetof (struct tss, ebp) == 60, "layout of a TSS");

/* Loads this processor's own segment table and task states; double faults
   then start FAULT_ENTRY, which must not return.  Once, interrupts off. */
void gdt_load (void (*fault_entry) (void));

/* Makes interrupts that arrive in user mode use the stack that ends at
   STACK_TOP.  Interrupts off. */
void gdt_set_kernel_stack (void *stack_top);

#endif /* threads/gdt.h */
