/* What start.S and the linker script define. */
#ifndef THREADS_START_H
#define THREADS_START_H

#include <stdint.h>
#include "threads/vaddr.h"

/* Stack that start.S uses; free from main on. */
extern uint8_t boot_stack[], boot_stack_top[];

/* The page directory that start.S sets up and paging.c completes. */
extern uint32_t boot_page_dir[];

/* The kernel's image in memory. */
extern char _start[], _end_kernel_text[], _start_bss[], _end[];

/* Returns the page behind the kernel's image.  It is left unused, and not
   mapped by paging.c, so that a stack that grows without end stops before
   the kernel's own data, and can be reported. */
static inline uint8_t *
boot_guard_page (void)
{
  return pg_round_up (_end);
}

#endif /* threads/start.h */
