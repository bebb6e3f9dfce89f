/* The interrupt descriptor table: see threads/idt.h. */
#include "threads/idt.h"
#include <debug.h>
#include "threads/cpu.h"
#include "threads/gdt.h"
#include "threads/intr-stubs.h"
#include "threads/loader.h"

#define VEC_CNT 256
#define VEC_DOUBLE_FAULT 8

/* Types of gates. */
#define GATE_TASK 0x5           /* Switches to a task. */
#define GATE_INTERRUPT 0xe      /* Turns interrupts off. */
#define GATE_TRAP 0xf           /* Leaves interrupts as they are. */

/* Written with interrupts off; read by the processor. */
static uint64_t idt[VEC_CNT];

/* Returns a gate of TYPE for privilege DPL to OFFSET in segment SELECTOR. */
static uint64_t
gate (unsigned type, int dpl, uint16_t selector, uint32_t offset)
{
  uint32_t low = (offset & 0xffff) | (uint32_t) selector << 16;
  uint32_t high = (offset & 0xffff0000) | 1u << 15 | (uint32_t) dpl << 13
                  | type << 8;
  return (uint64_t) high << 32 | low;
}

void
idt_set_gate (uint8_t vec, int dpl, enum intr_level level)
{
  ASSERT (intr_get_level () == INTR_OFF);
  ASSERT (dpl == 0 || dpl == 3);
  ASSERT (vec != VEC_DOUBLE_FAULT);

  idt[vec] = gate (level == INTR_ON ? GATE_TRAP : GATE_INTERRUPT, dpl,
                   SEL_KCSEG, (uint32_t) intr_stubs[vec]);
}

void
idt_load (void)
{
  for (int vec = 0; vec < VEC_CNT; vec++)
    if (vec != VEC_DOUBLE_FAULT)
      idt_set_gate (vec, 0, INTR_OFF);
  idt[VEC_DOUBLE_FAULT] = gate (GATE_TASK, 0, SEL_FAULT_TSS, 0);

  struct cpu_table table = { sizeof idt - 1, (uint32_t) idt };
  cpu_lidt (&table);
}
