/* Instructions that C has no words for.

   One inline function an instruction (or an inseparable pair).  Together
   with threads/io.h this is the only C code that contains assembly, and
   threads/intr-level.h is the only caller of cpu_cli and cpu_sti.

   All of them may be called from anywhere unless said otherwise.
   Reference: [IA32-v2a] and [IA32-v2b], the page of each instruction. */
#ifndef THREADS_CPU_H
#define THREADS_CPU_H

#include <stddef.h>
#include <stdint.h>

/* Keeps the compiler from moving memory accesses across this point, or
   from keeping memory contents in registers over it. */
#define compiler_barrier() asm volatile ("" : : : "memory")

/* Returns EFLAGS.  Not volatile, so that a call whose value nobody wants
   costs nothing.  It claims to read memory (any will do), because that keeps
   it on its side of everything that claims to change memory, such as
   cpu_cli and cpu_sti. */
static inline uint32_t
cpu_eflags (void)
{
  extern char _start[];
  uint32_t flags;
  asm ("pushfl; popl %0" : "=g" (flags) : "m" (*_start));
  return flags;
}

/* Stops taking interrupts. */
static inline void
cpu_cli (void)
{
  asm volatile ("cli" : : : "memory");
}

/* Takes interrupts again, from after the next instruction on. */
static inline void
cpu_sti (void)
{
  asm volatile ("sti" : : : "memory");
}

/* Waits for an interrupt, with interrupts off on entry and on at return.
   STI delays interrupts by one instruction, so none can slip in between
   it and HLT and be slept through.  The time stamp is read first because
   that makes an emulator settle its clock before the processor halts;
   without it a wake-up may come late. */
static inline void
cpu_wait_for_interrupt (void)
{
  uint32_t low, high;
  asm volatile ("rdtsc; sti; hlt" : "=a" (low), "=d" (high) : : "memory");
}

/* Takes the interrupts that are pending, with interrupts off on entry and
   on at return.  Two instructions, since none is taken right behind STI. */
static inline void
cpu_let_interrupts_in (void)
{
  asm volatile ("sti; pause" : : : "memory");
}

/* Halts the processor for good; interrupts must be off. */
static inline void
cpu_halt (void)
{
  asm volatile ("hlt" : : : "memory");
}

/* Returns the time stamp counter, serialized against nothing. */
static inline uint64_t
cpu_tsc (void)
{
  uint64_t tsc;
  asm volatile ("rdtsc" : "=A" (tsc));
  return tsc;
}

/* Returns the stack pointer. */
static inline void *
cpu_esp (void)
{
  void *esp;
  asm ("movl %%esp, %0" : "=g" (esp));
  return esp;
}

/* Returns the address whose access caused the last page fault. */
static inline uintptr_t
cpu_cr2 (void)
{
  uintptr_t cr2;
  asm volatile ("movl %%cr2, %0" : "=r" (cr2));
  return cr2;
}

/* Reads and sets control register 3: the physical address of the page
   directory.  Setting it empties the TLB of all but global entries. */
static inline uintptr_t
cpu_cr3 (void)
{
  uintptr_t cr3;
  asm volatile ("movl %%cr3, %0" : "=r" (cr3));
  return cr3;
}

static inline void
cpu_set_cr3 (uintptr_t cr3)
{
  asm volatile ("movl %0, %%cr3" : : "r" (cr3) : "memory");
}

/* Drops the TLB's entry for the page that holds VADDR.  Called by
   tlb_invalidate only (threads/paging.h). */
static inline void
cpu_invlpg (const void *vaddr)
{
  asm volatile ("invlpg (%0)" : : "r" (vaddr) : "memory");
}

/* What LGDT and LIDT read: a table's size less one, and its address. */
struct cpu_table
{
  uint16_t limit;
  uint32_t base;
} __attribute__ ((packed));

/* Loads the interrupt descriptor table register. */
static inline void
cpu_lidt (const struct cpu_table *table)
{
  asm volatile ("lidt %0" : : "m" (*table) : "memory");
}

/* Loads the global descriptor table register.  Segment registers keep
   what they had cached; so only a table in which the kernel's selectors
   mean the same may be loaded. */
static inline void
cpu_lgdt (const struct cpu_table *table)
{
  asm volatile ("lgdt %0" : : "m" (*table) : "memory");
}

/* Loads the task register with SELECTOR. */
static inline void
cpu_ltr (uint16_t selector)
{
  asm volatile ("ltr %w0" : : "q" (selector));
}

/* Returns the index of the highest bit set in X, which must not be 0. */
static inline int
cpu_highest_bit (uint32_t x)
{
  return 31 - __builtin_clz (x);
}

/* Puts VALUE into *P and returns what was there, in one step. */
static inline uint32_t
cpu_exchange (volatile uint32_t *p, uint32_t value)
{
  asm volatile ("xchgl %0, %1" : "+r" (value), "+m" (*p) : : "memory");
  return value;
}

#endif /* threads/cpu.h */
