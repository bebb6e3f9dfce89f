/* A ledger of the memory in use; see ledger.h.

   The entries are a hash table with open addressing, by the address of the
   page or block.  Pages that malloc takes for its arenas are its own affair
   and are not entered, only the blocks in them.  Allocation takes place with
   interrupts off, so that there is no other moment between taking something
   and entering it. */

#include "tests/more/userprog/ledger.h"
#include <debug.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include "threads/intr-level.h"
#include "threads/malloc.h"
#include "threads/palloc.h"
#include "threads/vaddr.h"

#define ENTRY_CNT 4096          /* A power of two. */
#define CALLER_CNT 5            /* Of a call stack. */

/* Something in use. */
struct entry
  {
    const void *memory;         /* Null: free entry. */
    bool marked;                /* In use since before the mark? */
    const void *callers[CALLER_CNT];
  };

/* All protected by interrupts off. */
static struct entry entries[ENTRY_CNT];
static int used_cnt;            /* Entries that are not free, */
static int marked_cnt;          /* and that were not at the mark. */
static bool in_malloc;          /* Is it malloc that takes pages? */
static bool overflow;           /* Did entries not suffice? */

/* The allocators' functions, and what is called instead of them. */
void *__real_malloc (size_t size);
void *__real_calloc (size_t a, size_t b);
void *__real_realloc (void *block, size_t size);
void __real_free (void *block);
void *__real_palloc_get_page (enum palloc_flags);
void *__real_palloc_get_multiple (enum palloc_flags, size_t page_cnt);
void __real_palloc_free_page (void *page);
void __real_palloc_free_multiple (void *pages, size_t page_cnt);
void *__wrap_malloc (size_t size);
void *__wrap_calloc (size_t a, size_t b);
void *__wrap_realloc (void *block, size_t size);
void __wrap_free (void *block);
void *__wrap_palloc_get_page (enum palloc_flags);
void *__wrap_palloc_get_multiple (enum palloc_flags, size_t page_cnt);
void __wrap_palloc_free_page (void *page);
void __wrap_palloc_free_multiple (void *pages, size_t page_cnt);

/* Returns where the search for MEMORY begins. */
static size_t
home (const void *memory)
{
  return ((uintptr_t) memory >> 3) * 2654435761u % ENTRY_CNT;
}

/* Stores the call stack above the frame FRAME in CALLERS. */
static void
get_callers (const void *callers[CALLER_CNT], void *const *frame)
{
  for (int i = 0; i < CALLER_CNT; i++)
    {
      bool valid = is_kernel_vaddr (frame) && frame[0] != NULL;
      callers[i] = valid ? frame[1] : NULL;
      if (valid)
        frame = frame[0];
    }
}

/* Enters MEMORY, taken by the caller of the function with frame FRAME. */
static void
enter (const void *memory, void *const *frame)
{
  if (memory == NULL)
    return;
  if (used_cnt >= ENTRY_CNT - 1)
    {
      overflow = true;
      return;
    }
  size_t i = home (memory);
  while (entries[i].memory != NULL)
    i = (i + 1) % ENTRY_CNT;
  entries[i].memory = memory;
  entries[i].marked = false;
  get_callers (entries[i].callers, frame);
  used_cnt++;
}

/* Removes MEMORY, if it is there. */
static void
strike (const void *memory)
{
  if (memory == NULL)
    return;

  size_t i = home (memory);
  while (entries[i].memory != memory)
    {
      if (entries[i].memory == NULL)
        return;
      i = (i + 1) % ENTRY_CNT;
    }
  entries[i].memory = NULL;
  used_cnt--;

  /* Entries behind it that were pushed on have to be found yet. */
  for (size_t j = (i + 1) % ENTRY_CNT; entries[j].memory != NULL;
       j = (j + 1) % ENTRY_CNT)
    {
      size_t h = home (entries[j].memory);
      if ((j - h) % ENTRY_CNT >= (j - i) % ENTRY_CNT)
        {
          entries[i] = entries[j];
          entries[j].memory = NULL;
          i = j;
        }
    }
}

void
ledger_mark (void)
{
  enum intr_level old_level = intr_disable ();
  for (size_t i = 0; i < ENTRY_CNT; i++)
    entries[i].marked = true;
  marked_cnt = used_cnt;
  intr_set_level (old_level);
}

int
ledger_count (void)
{
  ASSERT (!overflow);
  return used_cnt - marked_cnt;
}

void
ledger_print (void)
{
  for (size_t i = 0; i < ENTRY_CNT; i++)
    if (entries[i].memory != NULL && !entries[i].marked)
      {
        printf ("%s %p still in use; Call stack:",
                pg_ofs (entries[i].memory) == 0 ? "Page" : "Block",
                entries[i].memory);
        for (int j = 0; j < CALLER_CNT && entries[i].callers[j] != NULL; j++)
          printf (" %p", entries[i].callers[j]);
        printf (".\n");
      }
}

#define FRAME __builtin_frame_address (0)

void *
__wrap_malloc (size_t size)
{
  enum intr_level old_level = intr_disable ();
  in_malloc = true;
  void *block = __real_malloc (size);
  in_malloc = false;
  enter (block, FRAME);
  intr_set_level (old_level);
  return block;
}

void *
__wrap_calloc (size_t a, size_t b)
{
  enum intr_level old_level = intr_disable ();
  in_malloc = true;
  void *block = __real_calloc (a, b);
  in_malloc = false;
  enter (block, FRAME);
  intr_set_level (old_level);
  return block;
}

void *
__wrap_realloc (void *old, size_t size)
{
  enum intr_level old_level = intr_disable ();
  in_malloc = true;
  void *block = __real_realloc (old, size);
  in_malloc = false;
  if (block != NULL || size == 0)
    strike (old);
  enter (block, FRAME);
  intr_set_level (old_level);
  return block;
}

void
__wrap_free (void *block)
{
  enum intr_level old_level = intr_disable ();
  strike (block);
  in_malloc = true;
  __real_free (block);
  in_malloc = false;
  intr_set_level (old_level);
}

void *
__wrap_palloc_get_multiple (enum palloc_flags flags, size_t page_cnt)
{
  enum intr_level old_level = intr_disable ();
  uint8_t *pages = __real_palloc_get_multiple (flags, page_cnt);
  if (!in_malloc && pages != NULL)
    for (size_t i = 0; i < page_cnt; i++)
      enter (pages + i * PGSIZE, FRAME);
  intr_set_level (old_level);
  return pages;
}

void *
__wrap_palloc_get_page (enum palloc_flags flags)
{
  enum intr_level old_level = intr_disable ();
  void *page = __real_palloc_get_page (flags);
  if (!in_malloc)
    enter (page, FRAME);
  intr_set_level (old_level);
  return page;
}

void
__wrap_palloc_free_multiple (void *pages_, size_t page_cnt)
{
  uint8_t *pages = pages_;

  enum intr_level old_level = intr_disable ();
  if (!in_malloc && pages != NULL)
    for (size_t i = 0; i < page_cnt; i++)
      strike (pages + i * PGSIZE);
  __real_palloc_free_multiple (pages, page_cnt);
  intr_set_level (old_level);
}

void
__wrap_palloc_free_page (void *page)
{
  enum intr_level old_level = intr_disable ();
  if (!in_malloc)
    strike (page);
  __real_palloc_free_page (page);
  intr_set_level (old_level);
}
