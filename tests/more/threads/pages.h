/* Taking all memory there is, and giving it back. */
#ifndef TESTS_MORE_THREADS_PAGES_H
#define TESTS_MORE_THREADS_PAGES_H

#include <stdbool.h>
#include <stddef.h>
#include "threads/palloc.h"

/* Pages on a pile: each holds the address of the next one. */
struct pile
  {
    void *top;
    size_t cnt;
  };

/* Takes single pages with FLAGS, which must not contain PAL_ASSERT, until
   there are no more, and puts them on PILE, which is overwritten. */
void pile_up (struct pile *, enum palloc_flags flags);

/* Writes something of its own into each page of PILE, then reads all back;
   true if each has kept it. */
bool pile_is_sound (struct pile *);

/* Frees the pages of PILE, which is empty then. */
void pile_free (struct pile *);

/* Returns how many pages palloc_get_page has for FLAGS just now. */
size_t free_pages (enum palloc_flags flags);

#endif /* tests/more/threads/pages.h */
