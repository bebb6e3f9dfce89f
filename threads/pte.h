/* Page tables of the 80x86 ([IA32-v3a] 3.7.1).

   A virtual address has three parts:

      31               22 21               12 11                 0
     +-------------------+-------------------+--------------------+
     |  directory index  |    table index    |   page offset      |
     +-------------------+-------------------+--------------------+

   The page directory has 1,024 page directory entries (PDEs), each the
   physical address of a page table or, with PTE_PS, of 4 MB of memory;
   a page table has 1,024 page table entries (PTEs), each the physical
   address of a page.  The low 12 bits of both kinds are flags.

   Entries are written in pagedir and paging only; what an entry means is
   up to them, so these functions may be called from anywhere. */
#ifndef THREADS_PTE_H
#define THREADS_PTE_H

#include "threads/vaddr.h"

/* Table index: bits 12 to 21. */
#define PTSHIFT PGBITS
#define PTBITS 10
#define PTSPAN (1 << PTBITS << PGBITS)  /* Bytes one table covers: 4 MB. */
#define PTMASK BITMASK (PTSHIFT, PTBITS)

/* Directory index: bits 22 to 31. */
#define PDSHIFT (PTSHIFT + PTBITS)
#define PDBITS 10
#define PDMASK BITMASK (PDSHIFT, PDBITS)

/* Parts of an entry. */
#define PTE_FLAGS 0x00000fff    /* All the flags. */
#define PTE_ADDR 0xfffff000     /* The physical address. */
#define PTE_AVL 0x00000e00      /* Flags free for the kernel's use. */
#define PTE_P 0x1               /* Present. */
#define PTE_W 0x2               /* Writable (else read-only). */
#define PTE_U 0x4               /* User programs too (else kernel only). */
#define PTE_PWT 0x8             /* Caches write through. */
#define PTE_PCD 0x10            /* Caches disabled. */
#define PTE_A 0x20              /* Accessed. */
#define PTE_D 0x40              /* Dirty (PTEs and 4 MB PDEs). */
#define PTE_PS 0x80             /* 4 MB page (PDEs only). */

/* Returns the index of VA in its page table. */
static inline unsigned
pt_no (const void *va)
{
  return ((uintptr_t) va & PTMASK) >> PTSHIFT;
}

/* Returns the index of VA in a page directory. */
static inline uintptr_t
pd_no (const void *va)
{
  return (uintptr_t) va >> PDSHIFT;
}

/* Returns a PDE for page table PT.  It allows everything: the PTEs decide
   who may do what. */
static inline uint32_t
pde_create (uint32_t *pt)
{
  ASSERT (pg_ofs (pt) == 0);
  return vtop (pt) | PTE_U | PTE_P | PTE_W;
}

/* Returns the page table of PDE, which must be present and have one. */
static inline uint32_t *
pde_get_pt (uint32_t pde)
{
  ASSERT ((pde & (PTE_P | PTE_PS)) == PTE_P);
  return ptov (pde & PTE_ADDR);
}

/* Returns a PTE for PAGE, for the kernel only. */
static inline uint32_t
pte_create_kernel (void *page, bool writable)
{
  ASSERT (pg_ofs (page) == 0);
  return vtop (page) | PTE_P | (writable ? PTE_W : 0);
}

/* Returns a PTE for PAGE, for user programs and the kernel. */
static inline uint32_t
pte_create_user (void *page, bool writable)
{
  return pte_create_kernel (page, writable) | PTE_U;
}

/* Returns the page of PTE. */
static inline void *
pte_get_page (uint32_t pte)
{
  return ptov (pte & PTE_ADDR);
}

#endif /* threads/pte.h */
