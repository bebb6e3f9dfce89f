/* The interrupt descriptor table: what each of the 256 vectors starts.

   Reference: [IA32-v3a] 5.10 "Interrupt Descriptor Table (IDT)". */
#ifndef THREADS_IDT_H
#define THREADS_IDT_H

#include <stdint.h>
#include "threads/intr-level.h"

/* Fills the table with all the stubs, none of which user programs may
   raise and all of which start with interrupts off, but vector 8 starts the
   task of double faults; and loads it.  Once, interrupts off, after
   gdt_load. */
void idt_load (void);

/* Makes vector VEC start at LEVEL and lets programs of privilege DPL (0 or
   3) raise it with INT.  Interrupts off. */
void idt_set_gate (uint8_t vec, int dpl, enum intr_level level);

#endif /* threads/idt.h */
