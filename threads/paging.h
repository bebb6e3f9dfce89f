/* The kernel's page tables: all of RAM from PHYS_BASE on, and devices.

   The kernel's half of the address space is the same in every page
   directory; others copy it from init_page_dir. */
#ifndef THREADS_PAGING_H
#define THREADS_PAGING_H

#include <stddef.h>
#include <stdint.h>

/* Page directory with kernel mappings only. */
extern uint32_t *init_page_dir;

/* Completes init_page_dir: removes what only start.S needed and makes the
   kernel's code and constants read-only.  Once, after palloc_init. */
void paging_init (void);

/* Makes the processor forget what it remembers of the page table entry for
   VADDR.  To be called after every change that takes something away.  From
   anywhere. */
void tlb_invalidate (const void *vaddr);

/* Maps the RAM of the 4 MB regions that reach into the part from START to END
   in pages of 4 kB, each with an accessed and a dirty bit of its own.  Panics
   if there is no memory for page tables.  Before there are page directories
   other than init_page_dir. */
void paging_split (const void *start, const void *end);

/* Maps the SIZE bytes of device memory at physical address PADDR, uncached,
   for good, and returns where; null if there is no more room or no memory
   for page tables.  Before there are page directories other than
   init_page_dir. */
void *paging_map_device (uintptr_t paddr, size_t size);

#endif /* threads/paging.h */
