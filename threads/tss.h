/* Layout of a processor's segment table and task states: what `struct cpu'
   has of them.  threads/gdt.h says what they are for. */
#ifndef THREADS_TSS_H
#define THREADS_TSS_H

#include <stddef.h>
#include <stdint.h>

/* Number of segment descriptors. */
#define GDT_CNT 7

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

#endif /* threads/tss.h */
