/* What belongs to one processor.

   Everything that must exist once per processor, not once per kernel, is a
   member of `struct cpu' and is reached through cpu_here (): the thread
   that runs, the state of interrupt handling, the ready queues, the tick
   statistics.  Today there is one processor.

   All members are protected by interrupts off unless said otherwise. */
#ifndef THREADS_PERCPU_H
#define THREADS_PERCPU_H

#include <stdbool.h>
#include <stdint.h>
#include "threads/ready.h"
#include "threads/tss.h"

struct thread;

struct cpu
  {
    /* Owned by thread.c. */
    struct thread *current;     /* Thread that runs here. */
    struct thread *idle;        /* Runs when nobody is ready. */
    char current_name[16];      /* Copy of its name, which survives an
                                   overflow of its stack. */
    unsigned slice_ticks;       /* Ticks since the last switch. */
    int64_t idle_ticks;         /* Ticks spent in the idle thread, */
    int64_t kernel_ticks;       /* in other kernel threads, */
    int64_t user_ticks;         /* in user programs. */

    /* Owned by interrupt.c. */
    bool in_external_intr;      /* Is an external handler running? */
    bool yield_on_return;       /* Yield when it is done? */
    bool user_interrupted;      /* Did it interrupt a user program? */

    /* Owned by sched.c. */
    struct ready ready;         /* Threads that could run. */

    /* Owned by gdt.c. */
    uint64_t gdt[GDT_CNT];      /* Segment descriptors. */
    struct tss tss;             /* Stack for interrupts in user mode. */
    struct tss fault_tss;       /* State in which double faults start. */
  };

extern struct cpu boot_cpu;

/* Returns the processor that executes the call. */
static inline struct cpu *
cpu_here (void)
{
  return &boot_cpu;
}

#endif /* threads/percpu.h */
