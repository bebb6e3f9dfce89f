/* Double faults: an exception could not even be delivered.

   In a kernel that nearly always means that there is no stack left to
   deliver it on.  The processor has therefore switched to a task with a
   stack of its own (threads/gdt.h), and left the registers of the code that
   failed in the TSS that was in force. */
#include <debug.h>
#include <inttypes.h>
#include <stdint.h>
#include "threads/cpu.h"
#include "threads/gdt.h"
#include "threads/panic.h"
#include "threads/percpu.h"
#include "threads/vaddr.h"

/* An ESP this far below a thread's stack is taken for an overflow, farther
   away for a wild one. */
#define OVERFLOW_MAX (1024 * 1024)

/* Called by double_fault_entry (threads/intr-stubs.S) only. */
const struct tss *double_fault_tss (void);
void double_fault (const struct tss *) NO_RETURN;

/* Returns where the registers of the code that failed are. */
const struct tss *
double_fault_tss (void)
{
  return &cpu_here ()->tss;
}

/* Panics, saying which thread and which address it was; TSS has the
   registers. */
void
double_fault (const struct tss *tss)
{
  const struct cpu *cpu = cpu_here ();
  uintptr_t stack = (uintptr_t) cpu->current;
  if (stack != 0 && tss->esp < stack + PGSIZE
      && stack - tss->esp + PGSIZE <= OVERFLOW_MAX)
    panic_stack_overflow (cpu->current_name, (void *) tss->esp);
  PANIC ("double fault in thread `%s' (eip=%p esp=%08" PRIx32
         " cr2=%08" PRIxPTR ")",
         cpu->current_name, tss->eip, tss->esp, cpu_cr2 ());
}
