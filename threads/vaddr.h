/* Virtual addresses: their parts, and the two halves of the address space.

   User programs have the addresses below PHYS_BASE.  From PHYS_BASE on,
   physical memory is mapped in one piece, so the kernel reaches physical
   address P at PHYS_BASE + P, up to PHYS_MAX bytes of it; what lies above
   is for mappings of devices (threads/paging.h).

   All functions may be called from anywhere. */
#ifndef THREADS_VADDR_H
#define THREADS_VADDR_H

#include <debug.h>
#include <stdbool.h>
#include <stdint.h>
#include "threads/loader.h"

/* CNT one bits, the lowest of them at position SHIFT. */
#define BITMASK(SHIFT, CNT) (((1ul << (CNT)) - 1) << (SHIFT))

/* The offset within a page: bits 0 to 11 of an address. */
#define PGSHIFT 0
#define PGBITS 12
#define PGSIZE (1 << PGBITS)
#define PGMASK BITMASK (PGSHIFT, PGBITS)

/* Where the kernel's half begins. */
#define PHYS_BASE ((void *) LOADER_PHYS_BASE)

/* Bytes of physical memory that can be mapped there; 992 MB. */
#define PHYS_MAX 0x3e000000u

/* Returns the offset of VA within its page. */
static inline unsigned
pg_ofs (const void *va)
{
  return (uintptr_t) va & PGMASK;
}

/* Returns the number of VA's page. */
static inline uintptr_t
pg_no (const void *va)
{
  return (uintptr_t) va >> PGBITS;
}

/* Returns VA, or the start of the next page if VA is not one. */
static inline void *
pg_round_up (const void *va)
{
  return (void *) (((uintptr_t) va + PGSIZE - 1) & ~PGMASK);
}

/* Returns the start of VA's page. */
static inline void *
pg_round_down (const void *va)
{
  return (void *) ((uintptr_t) va & ~PGMASK);
}

/* True if VADDR is in the user programs' half. */
static inline bool
is_user_vaddr (const void *vaddr)
{
  return (uintptr_t) vaddr < LOADER_PHYS_BASE;
}

/* True if VADDR is in the kernel's half. */
static inline bool
is_kernel_vaddr (const void *vaddr)
{
  return !is_user_vaddr (vaddr);
}

/* Returns the kernel virtual address of physical address PADDR. */
static inline void *
ptov (uintptr_t paddr)
{
  ASSERT (paddr < PHYS_MAX);
  return (void *) (paddr + LOADER_PHYS_BASE);
}

/* Returns the physical address of kernel virtual address VADDR, which must
   be one of physical memory. */
static inline uintptr_t
vtop (const void *vaddr)
{
  ASSERT (is_kernel_vaddr (vaddr));
  return (uintptr_t) vaddr - LOADER_PHYS_BASE;
}

#endif /* threads/vaddr.h */
