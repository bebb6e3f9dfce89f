/* The kernel's page tables: see threads/paging.h.

   start.S has mapped 992 MB in 4 MB pages, whether or not there is RAM, and
   8 MB at address 0 beside.  Here the directory gets its final form, in
   place:

     0xc0000000   RAM, in 4 MB pages; but in 4 kB pages where the kernel's
                  image is, so that part of it can be read-only, and where
                  RAM ends, so that nothing beyond it is mapped
     0xfe000000   devices, in 4 kB pages, from the bottom up

   Low memory is mapped with its holes: the VGA's text buffer is there.  The
   tables are part of the image, because a stack that overflows may destroy
   any other memory. */
#include "threads/paging.h"
#include <debug.h>
#include <round.h>
#include <stdbool.h>
#include "threads/cpu.h"
#include "threads/palloc.h"
#include "threads/pte.h"
#include "threads/start.h"

/* The part of the address space left for devices.  Its last page stays
   free, so that no address calculation can overflow. */
#define DEVICE_BASE ((uint8_t *) (LOADER_PHYS_BASE + PHYS_MAX))
#define DEVICE_END ((uint8_t *) 0xfffff000)

uint32_t *init_page_dir = boot_page_dir;

/* Page tables for RAM: at most two for the image, one for RAM's end. */
#define TABLE_CNT (LOADER_KERN_MAX / PTSPAN + 2)
static uint32_t tables[TABLE_CNT][1 << PTBITS]
  __attribute__ ((aligned (PGSIZE)));

/* Where the next device goes.  Start-up only. */
static uint8_t *next_device = DEVICE_BASE;

/* True if the kernel may not write to PAGE. */
static bool
is_kernel_text (const void *page)
{
  return page >= pg_round_down (_start) && page < (void *) _end_kernel_text;
}

/* Fills page table PT for the 4 MB from BASE on, with entries for the pages
   below END. */
static void
fill_table (uint32_t *pt, uint8_t *base, const uint8_t *end)
{
  for (uint8_t *page = base; page < base + PTSPAN && page < end;
       page += PGSIZE)
    if (page != boot_guard_page ())
      pt[pt_no (page)] = pte_create_kernel (page, !is_kernel_text (page));
}

void
paging_init (void)
{
  uint8_t *end = (uint8_t *) PHYS_BASE + init_ram_pages * PGSIZE;
  size_t table_cnt = 0;

  for (uint8_t *base = 0; base < (uint8_t *) PHYS_BASE; base += PTSPAN)
    init_page_dir[pd_no (base)] = 0;
  for (uint8_t *base = PHYS_BASE; base < DEVICE_BASE; base += PTSPAN)
    {
      uint32_t *pde = &init_page_dir[pd_no (base)];
      if (base >= end)
        *pde = 0;
      else if (base <= boot_guard_page () || base + PTSPAN > end)
        {
          ASSERT (table_cnt < TABLE_CNT);
          fill_table (tables[table_cnt], base, end);
          *pde = pde_create (tables[table_cnt++]);
        }
    }
  cpu_set_cr3 (vtop (init_page_dir));
}

void
tlb_invalidate (const void *vaddr)
{
  cpu_invlpg (vaddr);
}

void
paging_split (const void *start, const void *end)
{
  const uint8_t *ram_end = (uint8_t *) PHYS_BASE + init_ram_pages * PGSIZE;
  for (uint8_t *base = (uint8_t *) ((uintptr_t) start / PTSPAN * PTSPAN);
       base < (const uint8_t *) end; base += PTSPAN)
    {
      uint32_t *pde = &init_page_dir[pd_no (base)];
      if (*pde & PTE_PS)
        {
          uint32_t *pt = palloc_get_page (PAL_ASSERT | PAL_ZERO);
          fill_table (pt, base, ram_end);
          *pde = pde_create (pt);
        }
    }
  cpu_set_cr3 (vtop (init_page_dir));
}

/* Returns the page table entry of device page PAGE, or a null pointer if
   there is no memory for a page table. */
static uint32_t *
device_pte (const void *page)
{
  uint32_t *pde = &init_page_dir[pd_no (page)];
  if (*pde == 0)
    {
      uint32_t *pt = palloc_get_page (PAL_ZERO);
      if (pt == NULL)
        return NULL;
      *pde = pde_create (pt);
    }
  return &pde_get_pt (*pde)[pt_no (page)];
}

void *
paging_map_device (uintptr_t paddr, size_t size)
{
  size_t ofs = paddr & PGMASK;
  size_t room = DEVICE_END - next_device;
  if (size == 0 || size > room - ofs || room < ofs)
    return NULL;

  uint8_t *start = next_device;
  uint8_t *end = start + ROUND_UP (ofs + size, PGSIZE);
  for (uint8_t *page = start; page < end; page += PGSIZE)
    {
      uint32_t *pte = device_pte (page);
      if (pte == NULL)
        return NULL;
      *pte = (paddr - ofs + (page - start)) | PTE_P | PTE_W | PTE_PCD
             | PTE_PWT;
    }
  next_device = end;
  return start + ofs;
}
