/* The page allocator: see threads/palloc.h.

   A pool is a stretch of memory with a bitmap, used_map, that says which of
   its pages must not be given out: pages in use, and the holes in a pool
   that includes low memory.  Beside that, the free pages form a list, whose
   links are in the pages themselves; but those from number `fresh' on have
   never been in use and are in no list, so that starting costs little and
   does not touch all of memory.  So one page is found in constant time, and
   the bitmap finds adjacent pages, catches pages that are freed twice, and
   lets us look into a pool from a debugger.

   Single pages come from the list or else from the fresh ones, lowest
   first; adjacent ones are looked for from the top down, where the single
   ones have not yet torn holes.

   Nothing with a loop over pages runs with interrupts off.  Looking for
   adjacent pages is a guess made with interrupts on; then they are claimed
   one by one, and if somebody else was faster, given back. */
#include "threads/palloc.h"
#include <bitmap.h>
#include <debug.h>
#include <round.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include "threads/boot.h"
#include "threads/intr-level.h"
#include "threads/start.h"
#include "threads/vaddr.h"

/* A pool of pages. */
struct pool
  {
    /* Fixed by palloc_init. */
    uint8_t *base;              /* First page, the one of bit 0. */
    size_t page_cnt;            /* Number of pages, holes included. */

    /* Protected by interrupts off. */
    struct bitmap *used_map;    /* One bit a page: not free. */
    uint32_t *used_words;       /* Its words. */
    struct free_page *free_list;        /* Free pages below `fresh'. */
    size_t fresh;               /* Pages from here on are not listed. */
    size_t free_cnt;            /* All free pages. */
  };

/* What is at the start of a listed free page. */
struct free_page
  {
    struct free_page *next;     /* The next one, */
    struct free_page **link;    /* and the pointer that points to us. */
  };

/* The kernel pool comes first in memory. */
static struct pool kernel_pool, user_pool;

/* The kernel's image and what palloc_init puts behind it, up to here, is a
   hole in the kernel pool. */
static uint8_t *reserved_end;

/* Allocations until one fails on purpose; 0 for never.  Protected by
   interrupts off. */
static unsigned fail_countdown;

/* Returns the pool that FLAGS select. */
static struct pool *
pool_of_flags (enum palloc_flags flags)
{
  return flags & PAL_USER ? &user_pool : &kernel_pool;
}

/* Returns the number of PAGE in POOL. */
static inline size_t
page_index (const struct pool *pool, const void *page)
{
  return pg_no (page) - pg_no (pool->base);
}

/* Returns page number IDX of POOL. */
static inline void *
page_at (const struct pool *pool, size_t idx)
{
  return pool->base + idx * PGSIZE;
}

/* Returns the pool PAGE belongs to; panics if it belongs to none. */
static inline struct pool *
pool_of_page (const void *page)
{
  struct pool *pool = ((const uint8_t *) page < user_pool.base
                       ? &kernel_pool : &user_pool);
  ASSERT (page < (void *) _start || page >= (void *) reserved_end);
  ASSERT (page_index (pool, page) < pool->page_cnt);
  return pool;
}

/* True if page number IDX of POOL must not be given out. */
static inline bool
is_used (const struct pool *pool, size_t idx)
{
  return pool->used_words[idx / 32] >> idx % 32 & 1;
}

/* Marks page number IDX of POOL as used.  Interrupts off. */
static inline void
mark_used (struct pool *pool, size_t idx)
{
  pool->used_words[idx / 32] |= 1u << idx % 32;
  pool->free_cnt--;
}

/* Takes the free page PAGE off its list.  Interrupts off. */
static inline void
unlink_page (struct free_page *page)
{
  ASSERT (*page->link == page);
  *page->link = page->next;
  if (page->next != NULL)
    page->next->link = page->link;
}

/* Marks PAGE, number IDX of POOL and in use, as free.  It goes to the front
   of the list, since it may still be in a cache.  Interrupts off. */
static inline void
put (struct pool *pool, void *page_, size_t idx)
{
  pool->used_words[idx / 32] &= ~(1u << idx % 32);
  pool->free_cnt++;
  if (idx < pool->fresh)
    {
      struct free_page *page = page_;
      struct free_page *next = pool->free_list;
      page->next = next;
      page->link = &pool->free_list;
      if (next != NULL)
        next->link = &page->next;
      pool->free_list = page;
    }
}

/* Makes POOL the PAGE_CNT pages from BASE on, none of them free, with a
   bitmap in the BITMAP_SIZE bytes at BITMAP. */
static void
pool_init (struct pool *pool, void *base, size_t page_cnt, void *bitmap,
           size_t bitmap_size)
{
  pool->base = base;
  pool->page_cnt = page_cnt;
  pool->used_map = bitmap_create_in_buf (page_cnt, bitmap, bitmap_size);
  bitmap_set_all (pool->used_map, true);
  pool->used_words = bitmap_words (pool->used_map);
}

/* Lets POOL give out those of its pages that are between START and END. */
static void
add_pages (struct pool *pool, const uint8_t *start, const uint8_t *end)
{
  const uint8_t *pool_end = pool->base + pool->page_cnt * PGSIZE;
  if (start < pool->base)
    start = pool->base;
  if (end > pool_end)
    end = pool_end;
  if (start < end)
    {
      size_t cnt = (end - start) / PGSIZE;
      bitmap_set_multiple (pool->used_map, page_index (pool, start), cnt,
                           false);
      pool->free_cnt += cnt;
    }
}

void
palloc_init (size_t user_page_limit)
{
  /* Behind the image and its guard there are the bitmaps, then the rest of
     the kernel pool, then the user pool.  The kernel pool's bitmap is made
     large enough for whatever the user pool leaves. */
  uint8_t *end = (uint8_t *) PHYS_BASE + init_ram_pages * PGSIZE;
  size_t kernel_map_size = bitmap_buf_size (init_ram_pages);
  size_t user_map_size = bitmap_buf_size (init_ram_pages / 2);
  uint8_t *kernel_map = boot_guard_page () + PGSIZE;
  uint8_t *user_map = kernel_map + ROUND_UP (kernel_map_size, 8);
  reserved_end = pg_round_up (user_map + user_map_size);
  if (reserved_end > end)
    PANIC ("no memory left for page allocator");

  size_t user_pages = (end - reserved_end) / PGSIZE / 2;
  if (user_pages > user_page_limit)
    user_pages = user_page_limit;
  pool_init (&kernel_pool, PHYS_BASE, init_ram_pages - user_pages,
             kernel_map, kernel_map_size);
  pool_init (&user_pool, end - user_pages * PGSIZE, user_pages,
             user_map, user_map_size);

  const struct boot_range *ranges;
  size_t range_cnt = boot_ranges (&ranges);
  for (size_t i = 0; i < range_cnt; i++)
    {
      uint8_t *start = ptov (ranges[i].start * PGSIZE);
      uint8_t *limit = (uint8_t *) PHYS_BASE + ranges[i].end * PGSIZE;
      if (start <= (uint8_t *) _start && (uint8_t *) _start < limit)
        start = reserved_end;
      add_pages (&kernel_pool, start, limit);
      add_pages (&user_pool, start, limit);
    }

  printf ("%zu pages available in kernel pool.\n", kernel_pool.free_cnt);
  printf ("%zu pages available in user pool.\n", user_pool.free_cnt);
}

/* True if this allocation is to fail on purpose.  Interrupts off. */
static bool
fails_on_purpose (void)
{
  return fail_countdown > 0 && --fail_countdown == 0;
}

/* Does with the PAGE_CNT pages from PAGES on, just allocated, what FLAGS ask
   for, and returns PAGES, which is null if the allocation failed. */
static inline void *
finish (enum palloc_flags flags, void *pages, size_t page_cnt)
{
  if (pages == NULL)
    {
      if (flags & PAL_ASSERT)
        PANIC ("palloc_get: out of pages");
    }
  else if (flags & PAL_ZERO)
    memset (pages, 0, page_cnt * PGSIZE);
  return pages;
}

/* Takes a page of POOL and returns it; or, if the next fresh one is in use
   as one of several adjacent pages, skips that and returns a null pointer.
   At least one page is free.  Interrupts off. */
static inline void *
take_any (struct pool *pool)
{
  struct free_page *page = pool->free_list;
  if (page != NULL)
    {
      unlink_page (page);
      mark_used (pool, page_index (pool, page));
      return page;
    }

  size_t idx = pool->fresh++;
  if (is_used (pool, idx))
    return NULL;
  mark_used (pool, idx);
  return page_at (pool, idx);
}

void *
palloc_get_page (enum palloc_flags flags)
{
  struct pool *pool = pool_of_flags (flags);
  void *page = NULL;
  bool fails;

  enum intr_level old_level = intr_disable ();
  fails = fails_on_purpose ();
  while (!fails && pool->free_cnt > 0)
    {
      page = take_any (pool);
      if (page != NULL)
        break;

      /* There may be many to skip: let interrupts in between. */
      intr_set_level (old_level);
      intr_disable ();
    }
  intr_set_level (old_level);

  return finish (flags, page, 1);
}

/* Takes the CNT pages of POOL from number IDX on, unless one of them is in
   use; then it takes none and returns false. */
static bool
claim (struct pool *pool, size_t idx, size_t cnt)
{
  for (size_t i = 0; i < cnt; i++)
    {
      enum intr_level old_level = intr_disable ();
      bool free = !is_used (pool, idx + i);
      if (free)
        {
          if (idx + i < pool->fresh)
            unlink_page (page_at (pool, idx + i));
          mark_used (pool, idx + i);
        }
      intr_set_level (old_level);

      if (!free)
        {
          while (i-- > 0)
            {
              old_level = intr_disable ();
              put (pool, page_at (pool, idx + i), idx + i);
              intr_set_level (old_level);
            }
          return false;
        }
    }
  return true;
}

void *
palloc_get_multiple (enum palloc_flags flags, size_t page_cnt)
{
  struct pool *pool = pool_of_flags (flags);
  void *pages = NULL;

  if (page_cnt == 0)
    return NULL;
  if (page_cnt == 1)
    return palloc_get_page (flags);

  enum intr_level old_level = intr_disable ();
  bool fails = fails_on_purpose ();
  intr_set_level (old_level);

  /* RUN counts free pages from number IDX on. */
  size_t run = 0;
  for (size_t idx = fails ? 0 : pool->page_cnt; idx-- > 0; )
    {
      run = is_used (pool, idx) ? 0 : run + 1;
      if (run == page_cnt)
        {
          if (claim (pool, idx, page_cnt))
            {
              pages = page_at (pool, idx);
              break;
            }
          run = 0;
        }
    }
  return finish (flags, pages, page_cnt);
}

void
palloc_free_page (void *page)
{
  ASSERT (pg_ofs (page) == 0);
  if (page == NULL)
    return;

  struct pool *pool = pool_of_page (page);
  size_t idx = page_index (pool, page);

  /* Look before the links of a free page are overwritten. */
  ASSERT (is_used (pool, idx));
#ifndef NDEBUG
  memset (page, 0xcc, PGSIZE);
#endif
  enum intr_level old_level = intr_disable ();
  put (pool, page, idx);
  intr_set_level (old_level);
}

void
palloc_free_multiple (void *pages, size_t page_cnt)
{
  ASSERT (pg_ofs (pages) == 0);
  for (size_t i = 0; pages != NULL && i < page_cnt; i++)
    palloc_free_page ((uint8_t *) pages + i * PGSIZE);
}

size_t
palloc_free_cnt (enum palloc_flags flags)
{
  return pool_of_flags (flags)->free_cnt;
}

void
palloc_user_pool (void **start, void **end)
{
  *start = user_pool.base;
  *end = user_pool.base + user_pool.page_cnt * PGSIZE;
}

unsigned
palloc_fail_nth (unsigned n)
{
  enum intr_level old_level = intr_disable ();
  unsigned left = fail_countdown;
  fail_countdown = n;
  intr_set_level (old_level);
  return left;
}
