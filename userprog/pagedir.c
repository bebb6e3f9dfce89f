/* Page directories of processes: see userprog/pagedir.h. */
#include "userprog/pagedir.h"
#include <debug.h>
#include <stddef.h>
#include <string.h>
#include "threads/cpu.h"
#include "threads/paging.h"
#include "threads/palloc.h"
#include "threads/pte.h"

/* Entries in a page directory or a page table, and how many of a directory's
   belong to the user's half. */
#define ENTRY_CNT (PGSIZE / sizeof (uint32_t))
#define USER_CNT (LOADER_PHYS_BASE >> PDSHIFT)

void
pagedir_init (void)
{
  void *start, *end;
  palloc_user_pool (&start, &end);
  paging_split (start, end);
}

uint32_t *
pagedir_create (void)
{
  uint32_t *pd = palloc_get_page (0);
  if (pd != NULL)
    {
      memset (pd, 0, USER_CNT * sizeof *pd);
      memcpy (pd + USER_CNT, init_page_dir + USER_CNT,
              (ENTRY_CNT - USER_CNT) * sizeof *pd);
    }
  return pd;
}

_Static_assert (USER_CNT % 8 == 0 && ENTRY_CNT % 8 == 0,
                "see next_present");

/* Returns the first entry from ENTRY on that is present, or END, the end of
   that part of the table, if there is none.  Most entries of most tables are
   zero, so eight are looked at in one go. */
static const uint32_t *
next_present (const uint32_t *entry, const uint32_t *end)
{
  while (entry < end)
    {
      const uint32_t *e = entry;
      if ((uintptr_t) e % (8 * sizeof *e) == 0
          && (e[0] | e[1] | e[2] | e[3] | e[4] | e[5] | e[6] | e[7]) == 0)
        entry += 8;
      else if (*e & PTE_P)
        break;
      else
        entry++;
    }
  return entry;
}

/* Frees page table PT and the pages that it maps. */
static void
destroy_table (uint32_t *pt)
{
  const uint32_t *end = pt + ENTRY_CNT;
  for (const uint32_t *pte = next_present (pt, end); pte < end;
       pte = next_present (pte + 1, end))
    palloc_free_page (pte_get_page (*pte));
  palloc_free_page (pt);
}

/* True if PD is what the processor uses. */
static bool
is_active (const uint32_t *pd)
{
  return cpu_cr3 () == vtop (pd);
}

void
pagedir_destroy (uint32_t *pd)
{
  if (pd == NULL)
    return;

  ASSERT (pd != init_page_dir);
  ASSERT (!is_active (pd));
  const uint32_t *end = pd + USER_CNT;
  for (const uint32_t *pde = next_present (pd, end); pde < end;
       pde = next_present (pde + 1, end))
    destroy_table (pde_get_pt (*pde));
  palloc_free_page (pd);
}

/* Returns the entry of page table for VADDR in PD, or null if there is no
   page table. */
static uint32_t *
find_entry (const uint32_t *pd, const void *vaddr)
{
  uint32_t pde = pd[pd_no (vaddr)];
  if ((pde & (PTE_P | PTE_PS)) != PTE_P)
    return NULL;
  return &pde_get_pt (pde)[pt_no (vaddr)];
}

/* As find_entry, but makes a page table where there is none.  Null if there
   is no memory. */
static uint32_t *
make_entry (uint32_t *pd, const void *upage)
{
  uint32_t *pde = &pd[pd_no (upage)];
  if (*pde == 0)
    {
      uint32_t *pt = palloc_get_page (PAL_ZERO);
      if (pt == NULL)
        return NULL;
      *pde = pde_create (pt);
    }
  return find_entry (pd, upage);
}

bool
pagedir_set_page (uint32_t *pd, void *upage, void *kpage, bool rw)
{
  ASSERT (pg_ofs (upage) == 0);
  ASSERT (pg_ofs (kpage) == 0);
  ASSERT (is_user_vaddr (upage));
  ASSERT (pd != init_page_dir);

  uint32_t *pte = make_entry (pd, upage);
  if (pte == NULL)
    return false;
  ASSERT (!(*pte & PTE_P));
  *pte = pte_create_user (kpage, rw);
  return true;
}

void *
pagedir_get_page (uint32_t *pd, const void *uaddr)
{
  ASSERT (is_user_vaddr (uaddr));

  const uint32_t *pte = find_entry (pd, uaddr);
  if (pte == NULL || !(*pte & PTE_P))
    return NULL;
  return (uint8_t *) pte_get_page (*pte) + pg_ofs (uaddr);
}

/* Drops what the processor may remember of PD's entry for VADDR. */
static void
forget (const uint32_t *pd, const void *vaddr)
{
  if (is_active (pd) || is_kernel_vaddr (vaddr))
    tlb_invalidate (vaddr);
}

void
pagedir_clear_page (uint32_t *pd, void *upage)
{
  ASSERT (pg_ofs (upage) == 0);
  ASSERT (is_user_vaddr (upage));

  uint32_t *pte = find_entry (pd, upage);
  if (pte != NULL && *pte & PTE_P)
    {
      *pte &= ~PTE_P;
      forget (pd, upage);
    }
}

/* True if PD's entry for VPAGE has bit FLAG. */
static bool
has_flag (const uint32_t *pd, const void *vpage, uint32_t flag)
{
  const uint32_t *pte = find_entry (pd, vpage);
  return pte != NULL && *pte & flag;
}

/* Sets bit FLAG of PD's entry for VPAGE to ON.  The processor may set such
   bits at any time, but not between the reading and the writing of one
   instruction. */
static void
set_flag (uint32_t *pd, const void *vpage, uint32_t flag, bool on)
{
  uint32_t *pte = find_entry (pd, vpage);
  if (pte == NULL)
    return;
  if (on)
    __atomic_fetch_or (pte, flag, __ATOMIC_RELAXED);
  else
    {
      __atomic_fetch_and (pte, ~flag, __ATOMIC_RELAXED);
      forget (pd, vpage);
    }
}

bool
pagedir_is_dirty (uint32_t *pd, const void *vpage)
{
  return has_flag (pd, vpage, PTE_D);
}

void
pagedir_set_dirty (uint32_t *pd, const void *vpage, bool dirty)
{
  set_flag (pd, vpage, PTE_D, dirty);
}

bool
pagedir_is_accessed (uint32_t *pd, const void *vpage)
{
  return has_flag (pd, vpage, PTE_A);
}

void
pagedir_set_accessed (uint32_t *pd, const void *vpage, bool accessed)
{
  set_flag (pd, vpage, PTE_A, accessed);
}

void
pagedir_activate (uint32_t *pd)
{
  uintptr_t cr3 = vtop (pd != NULL ? pd : init_page_dir);

  /* Loading the register empties the TLB, even with the same value. */
  if (cpu_cr3 () != cr3)
    cpu_set_cr3 (cr3);
}
