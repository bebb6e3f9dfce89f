/* The page allocator: all memory that the kernel hands out, in pages.

   There are two pools.  User programs get their pages from the user pool,
   everything else comes from the kernel pool, so that programs cannot take
   the memory away that the kernel needs to go on.

   All functions may be called from anywhere: nothing here sleeps, and
   interrupts are never off for longer than a few hundred instructions
   however many pages are asked for. */
#ifndef THREADS_PALLOC_H
#define THREADS_PALLOC_H

#include <stddef.h>

/* How to allocate pages. */
enum palloc_flags
  {
    PAL_ASSERT = 001,           /* Panic rather than return null. */
    PAL_ZERO = 002,             /* Fill with zeros. */
    PAL_USER = 004              /* From the user pool. */
  };

/* Sets up the pools and prints their sizes.  At most USER_PAGE_LIMIT pages
   go to the user pool.  Once, after boot_init. */
void palloc_init (size_t user_page_limit);

/* Returns a page, or a null pointer if there is none.  Its contents are
   arbitrary without PAL_ZERO. */
void *palloc_get_page (enum palloc_flags);

/* Returns the first of PAGE_CNT adjacent pages, or a null pointer if there
   are not that many or PAGE_CNT is 0.  Takes time in proportion to the
   pool's size.  If others allocate at the same time, either may fail
   although there would be enough for one. */
void *palloc_get_multiple (enum palloc_flags, size_t page_cnt);

/* Frees PAGE, or the PAGE_CNT pages from PAGES on, and fills them with 0xcc
   unless compiled with NDEBUG.  A null pointer is ignored.  The pages of
   one allocation may be freed one by one.  Panics if one is free
   already. */
void palloc_free_page (void *page);
void palloc_free_multiple (void *pages, size_t page_cnt);

/* Stores where the user pool begins and ends. */
void palloc_user_pool (void **start, void **end);

/* Returns the number of free pages in the pool that FLAGS select. */
size_t palloc_free_cnt (enum palloc_flags);

/* For tests: lets the Nth allocation from now on, 1 being the next, fail as
   if there were no memory; 0 cancels that.  Returns how many were still to
   come, 0 if it has happened. */
unsigned palloc_fail_nth (unsigned n);

#endif /* threads/palloc.h */
