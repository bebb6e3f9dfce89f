/* Address spaces whose pages are all there from the beginning: see
   userprog/aspace.h.

   A region's pages are allocated and filled when it is added, so a page
   fault is always an error.  Regions are kept to the byte, in order of their
   addresses: two segments of a program may meet within a page, and then
   share it. */
#include "userprog/aspace.h"
#include <debug.h>
#include <errno.h>
#include <list.h>
#include <string.h>
#include "filesys/file.h"
#include "threads/malloc.h"
#include "threads/palloc.h"
#include "threads/vaddr.h"
#include "userprog/pagedir.h"

struct aspace
  {
    uint32_t *pagedir;
    struct list regions;        /* In order, without overlaps. */
  };

/* Addresses with contents of one origin. */
struct region
  {
    struct list_elem elem;      /* In the address space's list. */
    enum region_type type;
    uint8_t *start;             /* First byte, */
    uint8_t *end;               /* and the one behind the last. */
  };

struct aspace *
aspace_create (void)
{
  struct aspace *as = malloc (sizeof *as);
  if (as == NULL)
    return NULL;

  list_init (&as->regions);
  as->pagedir = pagedir_create ();
  if (as->pagedir == NULL)
    {
      free (as);
      return NULL;
    }
  return as;
}

void
aspace_destroy (struct aspace *as)
{
  if (as == NULL)
    return;

  pagedir_destroy (as->pagedir);
  while (!list_empty (&as->regions))
    free (list_entry (list_pop_front (&as->regions), struct region, elem));
  free (as);
}

uint32_t *
aspace_pagedir (const struct aspace *as)
{
  return as->pagedir;
}

/* Adds a region of TYPE from START to END, which may be START.  Returns 0,
   -EINVAL if another one is there, or -ENOMEM. */
static int
add_region (struct aspace *as, enum region_type type, uint8_t *start,
            uint8_t *end)
{
  struct list_elem *e;
  for (e = list_begin (&as->regions); e != list_end (&as->regions);
       e = list_next (e))
    {
      const struct region *r = list_entry (e, struct region, elem);
      if (r->end > start)
        {
          if (r->start < end)
            return -EINVAL;
          break;
        }
    }

  struct region *r = malloc (sizeof *r);
  if (r == NULL)
    return -ENOMEM;
  r->type = type;
  r->start = start;
  r->end = end;
  list_insert (e, &r->elem);
  return 0;
}

/* Returns the kernel address of user page UPAGE.  If there is none yet, makes
   one, stores true into *FRESH, and leaves its contents to the caller.  An old
   one becomes writable if WRITABLE.  Null if there is no memory. */
static uint8_t *
install_page (struct aspace *as, uint8_t *upage, bool writable, bool *fresh)
{
  uint8_t *kpage = pagedir_get_page (as->pagedir, upage);
  *fresh = kpage == NULL;
  if (kpage != NULL)
    {
      if (writable)
        pagedir_clear_page (as->pagedir, upage);
      else
        return kpage;
    }
  else
    {
      kpage = palloc_get_page (PAL_USER);
      if (kpage == NULL)
        return NULL;
    }

  /* This fails only for want of a page table, so not for an old page. */
  if (!pagedir_set_page (as->pagedir, upage, kpage, writable))
    {
      palloc_free_page (kpage);
      return NULL;
    }
  return kpage;
}

/* Fills the part of user page UPAGE, at kernel address KPAGE, that belongs to
   segment S, and all else if the page is FRESH.  Returns 0, -EIO, or -EINVAL
   if the file is too short. */
static int
load_page (const struct segment *s, const uint8_t *upage, uint8_t *kpage,
           bool fresh)
{
  /* Offsets in the page: the segment's part begins at FROM, it comes from
     the file up to MIDDLE, and ends at TO. */
  size_t done = upage > s->start ? upage - s->start : 0;
  size_t from = pg_ofs (s->start + done);
  size_t left = s->size - done;
  size_t file_left = s->file_size > done ? s->file_size - done : 0;
  size_t to = left < PGSIZE - from ? from + left : PGSIZE;
  size_t middle = file_left < to - from ? from + file_left : to;

  if (fresh)
    {
      memset (kpage, 0, from);
      to = PGSIZE;
    }
  memset (kpage + middle, 0, to - middle);
  if (middle == from)
    return 0;

  off_t size = middle - from;
  off_t got = file_read_at (s->file, kpage + from, size, s->offset + done);
  return got == size ? 0 : got < 0 ? got : -EINVAL;
}

int
aspace_add_segment (struct aspace *as, const struct segment *s)
{
  uint8_t *end = s->start + s->size;
  ASSERT (s->size > 0 && s->file_size <= s->size);
  ASSERT (end > s->start && is_user_vaddr (end - 1));
  ASSERT (((uintptr_t) s->start - s->offset) % PGSIZE == 0);

  int error = add_region (as, s->writable ? REGION_DATA : REGION_TEXT,
                          s->start, end);
  uint8_t *upage = pg_round_down (s->start);
  for (; upage < end && error == 0; upage += PGSIZE)
    {
      bool fresh;
      uint8_t *kpage = install_page (as, upage, s->writable, &fresh);
      error = (kpage == NULL ? -ENOMEM
               : load_page (s, upage, kpage, fresh));
    }
  return error;
}

/* Returns where the heap begins: behind all data, or behind everything if
   there is none. */
static uint8_t *
heap_start (const struct aspace *as)
{
  uint8_t *start = (uint8_t *) PGSIZE;
  struct list *regions = (struct list *) &as->regions;
  for (struct list_elem *e = list_begin (regions); e != list_end (regions);
       e = list_next (e))
    start = list_entry (e, struct region, elem)->end;
  return pg_round_up (start);
}

int
aspace_add_stack (struct aspace *as, size_t size, uint8_t **top)
{
  uint8_t *heap = heap_start (as);
  uint8_t *end = PHYS_BASE;
  uint8_t *start = pg_round_down (end - size);
  ASSERT (size > 0);

  int error = heap <= start ? add_region (as, REGION_STACK, start, end)
              : -ENOMEM;
  if (error == 0)
    error = add_region (as, REGION_HEAP, heap, heap);
  for (uint8_t *upage = start; upage < end && error == 0; upage += PGSIZE)
    {
      bool fresh;
      uint8_t *kpage = install_page (as, upage, true, &fresh);
      if (kpage == NULL)
        error = -ENOMEM;
      else
        memset (kpage, 0, PGSIZE);
    }
  *top = end;
  return error;
}

uint8_t *
aspace_stack_page (struct aspace *as, const uint8_t *upage)
{
  return pagedir_get_page (as->pagedir, upage);
}

bool
aspace_find_region (const struct aspace *as, const void *addr,
                    enum region_type *type, uint8_t **start, uint8_t **end)
{
  struct list *regions = (struct list *) &as->regions;
  for (struct list_elem *e = list_begin (regions); e != list_end (regions);
       e = list_next (e))
    {
      const struct region *r = list_entry (e, struct region, elem);
      if ((uint8_t *) addr >= r->start && (uint8_t *) addr < r->end)
        {
          *type = r->type;
          *start = r->start;
          *end = r->end;
          return true;
        }
    }
  return false;
}
